package dev.weir.evaluation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir private Path folder;
  private Path file;
  private Path data;
  private Path detector;

  @BeforeEach
  void writeSeries() throws IOException {
    file = folder.resolve("done");
    data = SeriesFixture.series(folder.resolve("s.csv"), 1);
    detector = SeriesFixture.detector(folder.resolve("waves.properties"));
  }

  @Test
  void whatIsKeptIsFoundByAnotherProcess() throws IOException {
    Finished finished = finished(job(1), "");
    Journal.in(file).add(finished);

    assertThat(Journal.in(file).find(job(1))).contains(finished);
    assertThat(Journal.in(file).find(job(2))).isEmpty();
  }

  @Test
  void aJobWhoseDetectorOrDataChangedIsAnotherOne() throws IOException {
    Journal.in(file).add(finished(job(1), ""));
    String before = Files.readString(detector);

    Files.writeString(detector, before + "alert.calm=5\n");
    assertThat(Journal.in(file).find(job(1))).isEmpty();

    Files.writeString(detector, before);
    assertThat(Journal.in(file).find(job(1))).isPresent();

    Files.writeString(data, Files.readString(data) + "500,0,0,0\n");
    assertThat(Journal.in(file).find(job(1))).isEmpty();
  }

  @Test
  void whatFailedIsDoneAgain() throws IOException {
    Journal.in(file).add(finished(job(1), "no rows"));

    assertThat(Journal.in(file).find(job(1))).isEmpty();
  }

  @Test
  void anotherFileIsRefusedAndLeftAlone() throws IOException {
    String before = Files.readString(detector);

    assertThatThrownBy(() -> Journal.in(detector))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("--resume must be a file that an evaluation left, or none yet");
    assertThat(Files.readString(detector)).isEqualTo(before);
  }

  private Job job(long seed) {
    Series series = new Series("s", Part.of(data, 0, 300), Part.of(data, 300, 500));
    Contender contender =
        new Contender("waves", "", Kind.DETECTOR, detector.toString(), Map.of("model.epochs", "1"));
    return new Job(series, seed, "fault", List.of(contender));
  }

  private static Finished finished(Job job, String failure) {
    Outcome outcome =
        new Outcome(
            "waves", "s", job.seed(), failure.isEmpty() ? Map.of("f1", 0.5) : Map.of(), failure);
    return new Finished(job, List.of(outcome), Duration.ofMillis(1500));
  }
}
