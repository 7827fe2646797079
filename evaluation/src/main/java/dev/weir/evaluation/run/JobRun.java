package dev.weir.evaluation.run;

import dev.weir.command.Failure;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Does one job: trains, and lets each contender judge. A failure is an outcome. */
public final class JobRun {

  private final Job job;
  private final Path folder;

  /**
   * @param folder to write in
   */
  public JobRun(Job job, Path folder) {
    this.job = job;
    this.folder = folder;
  }

  /** One outcome for each contender, in their order. */
  public List<Outcome> run() {
    ContenderRun learnt;
    try {
      learnt = learn();
    } catch (IOException | RuntimeException e) {
      String why = Failure.message(e);
      return job.contenders().stream()
          .map(contender -> Outcome.failed(contender.title(), job, why))
          .toList();
    }
    return job.contenders().stream().map(contender -> outcome(contender, learnt)).toList();
  }

  private ContenderRun learn() throws IOException {
    return job.contenders().get(0).kind() == Kind.FOREST
        ? new ForestRun(job)
        : new NetworkRun(job, folder);
  }

  private Outcome outcome(Contender contender, ContenderRun learnt) {
    try {
      return Outcome.of(contender.title(), job, Figures.of(learnt.judge(contender)));
    } catch (IOException | RuntimeException e) {
      return Outcome.failed(contender.title(), job, Failure.message(e));
    }
  }
}
