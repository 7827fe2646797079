package dev.weir.evaluation;

import dev.weir.command.progress.Progress;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.SharedModel;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.run.Job;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tries every contender on every series with every seed. */
public final class Evaluation {

  private final List<Contender> contenders;
  private final String label;
  private final int seeds;

  /**
   * @param contenders at least one
   * @param label column of the truth
   * @param seeds 1 to this many, ≥ 1
   */
  public Evaluation(List<Contender> contenders, String label, int seeds) {
    this.contenders = List.copyOf(contenders);
    this.label = label;
    this.seeds = seeds;
  }

  /**
   * The jobs there are.
   *
   * @param files of the series
   * @param scratch a folder to write in, which outlives the jobs
   */
  public List<Job> jobs(List<Path> files, Split split, Path scratch) throws IOException {
    List<SharedModel> models = SharedModel.group(contenders);
    List<Job> jobs = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      for (Series series : split.split(files, seed, scratch)) {
        for (SharedModel model : models) {
          if (seed == 1 || split.isDrawn() || !model.seedless()) {
            jobs.add(new Job(series, seed, label, model.contenders()));
          }
        }
      }
    }
    return jobs;
  }

  /**
   * Does them.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public Comparison run(List<Job> jobs, Workers workers) throws InterruptedException {
    long start = System.nanoTime();
    try (Progress progress = Progress.of("Evaluating", "runs", jobs.size())) {
      return new Comparison(
          contenders,
          workers.run(
              jobs,
              (job, done) -> {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                String left = TimeLeft.text(took, done, jobs.size());
                progress.note(left.isEmpty() ? job.title() : left + ", " + job.title());
                progress.reach(done);
              }));
    }
  }
}
