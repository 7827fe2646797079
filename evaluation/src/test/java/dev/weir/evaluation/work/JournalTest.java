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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
    keep(finished);

    assertThat(Journal.in(file).find(job(1))).contains(finished);
    assertThat(Journal.in(file).find(job(2))).isEmpty();
  }

  @Test
  void aJobWhoseDetectorOrDataChangedIsAnotherOne() throws IOException {
    keep(finished(job(1), ""));
    String before = Files.readString(detector);

    Files.writeString(detector, before + "alert.calm=5\n");
    assertThat(Journal.in(file).find(job(1))).isEmpty();

    Files.writeString(detector, before);
    assertThat(Journal.in(file).find(job(1))).isPresent();

    Files.writeString(data, Files.readString(data) + "500,0,0,0\n");
    assertThat(Journal.in(file).find(job(1))).isEmpty();
  }

  @Test
  void otherDataOfTheSameSizeIsAnotherJobAndTheSameInAnotherFolderIsNot() throws IOException {
    keep(finished(job(1), ""));
    String before = Files.readString(data);

    Files.writeString(data, before.replace("499,", "498,"));
    assertThat(Journal.in(file).find(job(1))).isEmpty();

    data = Files.createDirectories(folder.resolve("other")).resolve("s.csv");
    Files.writeString(data, before.replace("499,", "498,"));
    assertThat(Journal.in(file).find(job(1))).isEmpty();

    Files.writeString(data, before);
    assertThat(Journal.in(file).find(job(1))).isPresent();
  }

  @Test
  void whatWasLearntFromADetectorThatChangedMeanwhileIsNotKept() throws IOException {
    Journal journal = Journal.in(file);
    journal.find(job(1));
    Files.writeString(detector, Files.readString(detector) + "alert.calm=5\n");

    journal.add(finished(job(1), ""));

    assertThat(Journal.in(file).find(job(1))).isEmpty();
    assertThat(file).isEmptyFile();
  }

  @Test
  void whatWasLearntFromDataThatIsGoneIsNotKept() throws IOException {
    Journal journal = Journal.in(file);
    journal.find(job(1));
    Files.delete(data);

    journal.add(finished(job(1), ""));

    assertThat(file).isEmptyFile();
  }

  @Test
  void wholeLinesAreNotWrittenAgain() throws IOException {
    keep(finished(job(1), ""));
    FileTime before = FileTime.from(Instant.parse("2026-03-01T00:00:00Z"));
    Files.setLastModifiedTime(file, before);

    Journal.in(file);

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
  }

  @Test
  void aHalfLineIsDroppedEvenInTheMiddleOfALetter() throws IOException {
    keep(finished(job(1), ""));
    byte[] whole = Files.readAllBytes(file);
    byte[] half = "{\"key\":\"\u00e9".getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(half, half.length - 1), StandardOpenOption.APPEND);

    Journal journal = Journal.in(file);

    assertThat(journal.find(job(1))).isPresent();
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void whatFailedIsDoneAgain() throws IOException {
    keep(finished(job(1), "no rows"));

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

  private void keep(Finished finished) throws IOException {
    Journal journal = Journal.in(file);
    assertThat(journal.find(finished.job())).isEmpty();
    journal.add(finished);
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
