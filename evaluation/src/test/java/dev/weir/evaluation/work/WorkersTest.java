package dev.weir.evaluation.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.evaluation.SeriesFixture;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {

  @TempDir private Path folder;
  private Path data;
  private Path detector;

  @BeforeEach
  void writeSeries() throws IOException {
    data = SeriesFixture.series(folder.resolve("s.csv"), 1);
    detector = SeriesFixture.detector(folder.resolve("waves.properties"));
  }

  @Test
  void aWorkerThatDiesBetweenTwoJobsCostsNone() throws InterruptedException {
    Set<ProcessHandle> before = children();
    try (Workers workers = new Workers(1, folder.resolve("work"))) {
      List<Finished> first = run(workers, job(1));
      children().stream().filter(process -> !before.contains(process)).forEach(WorkersTest::end);
      List<Finished> second = run(workers, job(2));

      assertThat(first).noneMatch(Finished::failed);
      assertThat(second).noneMatch(Finished::failed);
    }
  }

  @Test
  void aWorkerThatCannotStartCostsItsJobAlone() throws IOException, InterruptedException {
    Path taken = Files.createDirectories(folder.resolve("work"));
    Files.createFile(taken.resolve("worker-0"));
    try (Workers workers = new Workers(1, taken)) {
      List<Finished> all = run(workers, job(1), job(2));

      assertThat(all).extracting(Finished::failed).containsExactly(true, false);
      assertThat(all.get(0).outcomes())
          .extracting(Outcome::failure)
          .allMatch(why -> why.startsWith("Worker must start in " + taken.resolve("worker-0")));
    }
  }

  private static void end(ProcessHandle worker) {
    worker.destroyForcibly();
    worker.onExit().join();
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  private static List<Finished> run(Workers workers, Job... jobs) throws InterruptedException {
    List<Finished> all = new ArrayList<>();
    workers.run(
        List.of(jobs),
        new Workers.Listener() {
          @Override
          public void done(int place, Finished finished) {
            all.add(finished);
          }

          @Override
          public void waits() {
            // Nothing is shown.
          }
        });
    return all;
  }

  private Job job(long seed) {
    Series series = new Series("s", Part.of(data, 0, 300), Part.of(data, 300, 500));
    Contender contender =
        new Contender("waves", "", Kind.DETECTOR, detector.toString(), Map.of("model.epochs", "1"));
    return new Job(series, seed, "fault", List.of(contender));
  }
}
