package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.command.progress.Progress;
import dev.weir.command.stop.Stop;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.schemas.Alert;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.pace.Speed;
import dev.weir.streams.replay.plan.Course;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.replay.source.FileSource;
import dev.weir.streams.replay.source.ReplaySource;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay that is stopped and resumed writes what one that runs through writes. */
class ResumedReplayTest {

  private static final String PUMPS =
      """
      detector.name=pumps
      events.entity=pump
      events.time=at
      features=temp,flow,current,speed
      features.flow.missing=previous
      features.window=4
      features.relative=current
      score.smoothing=0.5
      threshold.alpha=0.01
      threshold.pane=2h
      alert.enter=2of3
      alert.calm=4
      """;

  @TempDir Path folder;

  private DetectorConfig detector;
  private Path model;
  private Path pumps;

  @BeforeEach
  void make() throws IOException {
    detector = detector(Map.of());
    model = ModelFixture.write(folder.resolve("model.onnx"), detector.features());
    pumps = withBadRows(HistoryFixture.pumps(folder.resolve("pumps.csv")));
  }

  @ParameterizedTest
  @CsvSource({"1,false", "2,false", "1,true", "2,true"})
  void bothPartsTogetherAreTheWhole(int chunks, boolean merged) throws Exception {
    ReplaySource source = source(merged);
    run(source, "whole", Optional.empty(), false, Optional.of("whole.state"), Stop.never());
    ReplayFigures first =
        run(source, "part", Optional.empty(), false, Optional.of("s"), new StopAfter(chunks));
    String scoresThen = read("part.csv");
    String alertsThen = read("part.jsonl");
    String lettersThen = read("part.letters");
    run(source, "rest", Optional.of("s"), true, Optional.empty(), Stop.never());
    ReplayFigures second =
        run(source, "part", Optional.of("s"), true, Optional.of("s"), Stop.never());

    assertThat(first.events()).isEqualTo(chunks * 4096L);
    assertThat(first.events() + second.events()).isEqualTo(merged ? 18_000 : 9_000);
    assertThat(read("part.csv")).isEqualTo(read("whole.csv")).contains("ANOMALOUS");
    assertThat(read("part.jsonl")).isEqualTo(read("whole.jsonl")).contains("CLOSE");
    assertThat(scoresThen + read("rest.csv")).isEqualTo(read("whole.csv"));
    assertThat(alertsThen + read("rest.jsonl")).isEqualTo(read("whole.jsonl"));
    assertThat(lettersThen).isNotEmpty().isNotEqualTo(read("whole.letters"));
    assertThat(read("part.letters")).isEqualTo(read("whole.letters"));
    assertThat(lettersThen + read("rest.letters")).isEqualTo(read("whole.letters"));
    assertThat(Files.readAllBytes(folder.resolve("s")))
        .isEqualTo(Files.readAllBytes(folder.resolve("whole.state")));
  }

  @Test
  void aShowIsStoppedBetweenTwoMomentsAndResumedAtFullSpeed() throws Exception {
    ReplaySource source = source(false);
    run(source, "whole", Optional.empty(), false, Optional.empty(), Stop.never());
    List<Alert> seen = new ArrayList<>();
    Course show =
        new Course(
            source,
            Optional.empty(),
            false,
            Optional.of(folder.resolve("s")),
            Optional.of(Speed.parse("1000x")),
            new StopAfter(500),
            seen::add);
    ReplayFigures shown = new Replay(plan("part"), show, Progress.silent()).run();
    long alertsShown = read("part.jsonl").lines().count();
    run(source, "part", Optional.of("s"), true, Optional.empty(), Stop.never());

    assertThat(seen).isNotEmpty().hasSize((int) alertsShown);
    assertThat(shown.events()).isBetween(500L, 8_000L);
    assertThat(read("part.csv")).isEqualTo(read("whole.csv"));
    assertThat(read("part.jsonl")).isEqualTo(read("whole.jsonl"));
  }

  @Test
  void anotherPeriodBeginsWithTheThresholdsOfTheOneBefore() throws Exception {
    run(source(false), "whole", Optional.empty(), false, Optional.empty(), Stop.never());
    run(rows(0, 5_000), "one", Optional.empty(), false, Optional.of("s"), Stop.never());
    run(rows(5_000, 9_000), "two", Optional.of("s"), false, Optional.empty(), Stop.never());

    String header = read("two.csv").lines().findFirst().orElseThrow() + "\n";
    assertThat(read("one.csv") + read("two.csv").substring(header.length()))
        .isEqualTo(read("whole.csv"));
  }

  @Test
  void stoppedWithoutAStateItLeavesNoFile() throws Exception {
    run(source(false), "part", Optional.empty(), false, Optional.empty(), new StopAfter(1));

    assertThat(folder.resolve("part.csv")).doesNotExist();
    assertThat(folder.resolve("part.jsonl")).doesNotExist();
  }

  @Test
  void stateOfAnotherModelIsRefused() throws Exception {
    run(rows(0, 100), "one", Optional.empty(), false, Optional.of("s"), Stop.never());
    detector = detector(Map.of("features.window", "5"));
    model = ModelFixture.write(folder.resolve("model.onnx"), detector.features());

    assertThatThrownBy(
            () -> run(rows(0, 9), "two", Optional.of("s"), false, Optional.empty(), Stop.never()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("must be of the model that goes on, found one of '")
        .hasMessageContaining("Give that model, or leave the state out");
  }

  @Test
  void damagedStateIsRefusedWhereverItIsDamaged() throws Exception {
    run(rows(0, 100), "one", Optional.empty(), false, Optional.of("s"), Stop.never());
    byte[] whole = Files.readAllBytes(folder.resolve("s"));
    for (int at = 0; at < whole.length; at += whole.length / 12) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(folder.resolve("damaged"), damaged);
      assertRefused("damaged");
      Files.write(folder.resolve("cut"), Arrays.copyOf(whole, at));
      assertRefused("cut");
    }
  }

  @Test
  void resumingWithAnotherFileIsRefused() throws Exception {
    run(source(false), "part", Optional.empty(), false, Optional.of("s"), new StopAfter(1));
    Path other = Files.writeString(folder.resolve("other.csv"), Files.readString(pumps));
    ReplaySource source = new FileSource(List.of(other), Selection.everything(), false);

    assertThatThrownBy(
            () -> run(source, "part", Optional.of("s"), true, Optional.empty(), Stop.never()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("--resume must go on with what was stopped")
        .hasMessageContaining("pumps.csv")
        .hasMessageContaining("other.csv");
  }

  @Test
  void resumingBehindAnotherFileOfScoresIsRefused() throws Exception {
    run(source(false), "part", Optional.empty(), false, Optional.of("s"), new StopAfter(1));
    Files.writeString(folder.resolve("part.csv"), "another\n");

    assertThatThrownBy(
            () ->
                run(source(false), "part", Optional.of("s"), true, Optional.empty(), Stop.never()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("--scores must be the file of")
        .hasMessageContaining("found 8 bytes");
    assertThat(read("part.csv")).isEqualTo("another\n");
  }

  @Test
  void resumingWhatCameToItsEndIsRefused() throws Exception {
    run(rows(0, 100), "one", Optional.empty(), false, Optional.of("s"), Stop.never());

    assertThatThrownBy(
            () -> run(rows(0, 100), "one", Optional.of("s"), true, Optional.empty(), Stop.never()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "--resume must have events left, found none behind the 100 replayed: that replay came to its end");
  }

  @Test
  void entitiesThatDoNotFitIntoMemoryTogetherAreJudgedTheSame() throws Exception {
    run(source(false), "many", Optional.empty(), false, Optional.of("many.state"), Stop.never());
    detector = detector(Map.of("state.live.entities", "2"));
    run(source(false), "few", Optional.empty(), false, Optional.of("few.state"), Stop.never());

    assertThat(read("few.csv")).isEqualTo(read("many.csv"));
    assertThat(Files.readAllBytes(folder.resolve("few.state")))
        .isEqualTo(Files.readAllBytes(folder.resolve("many.state")));
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "300"})
  void batchesOfAnySizeGiveTheSameBytes(String batch) throws Exception {
    run(source(true), "whole", Optional.empty(), false, Optional.of("whole.state"), Stop.never());
    detector = detector(Map.of("score.batch", batch));
    run(source(true), "other", Optional.empty(), false, Optional.of("other.state"), Stop.never());

    assertThat(read("other.csv")).isEqualTo(read("whole.csv"));
    assertThat(read("other.jsonl")).isEqualTo(read("whole.jsonl"));
    assertThat(Files.readAllBytes(folder.resolve("other.state")))
        .isEqualTo(Files.readAllBytes(folder.resolve("whole.state")));
  }

  private void assertRefused(String state) {
    assertThatThrownBy(
            () -> run(rows(0, 9), "two", Optional.of(state), false, Optional.empty(), Stop.never()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("State file ");
  }

  private ReplaySource source(boolean merged) throws IOException {
    return merged
        ? new FileSource(List.of(pumps, others()), Selection.everything(), true)
        : new FileSource(List.of(pumps), Selection.everything(), false);
  }

  private ReplaySource rows(long first, long end) {
    return new FileSource(List.of(pumps), Selection.ofRows(first, end), false);
  }

  /** The reading of every thousandth row is no number. */
  private static Path withBadRows(Path file) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    for (int row = 700; row < rows.size(); row += 1000) {
      rows.set(row, rows.get(row).replaceFirst("Z,[^,]*,", "Z,broken,"));
    }
    return Files.write(file, rows);
  }

  /** The same readings of other pumps, half a minute later. */
  private Path others() throws IOException {
    return Files.writeString(
        folder.resolve("others.csv"),
        Files.readString(pumps).replace("pump-", "other-").replace(":00Z", ":30Z"));
  }

  private ReplayFigures run(
      ReplaySource source,
      String name,
      Optional<String> from,
      boolean resume,
      Optional<String> to,
      Stop stop)
      throws IOException {
    Course course =
        new Course(
            source,
            from.map(folder::resolve),
            resume,
            to.map(folder::resolve),
            Optional.empty(),
            stop,
            alert -> {});
    return new Replay(plan(name), course, Progress.silent()).run();
  }

  private ReplayPlan plan(String name) {
    return new ReplayPlan(
        detector,
        model,
        List.of(),
        Selection.everything(),
        Optional.empty(),
        Optional.of(folder.resolve(name + ".csv")),
        Optional.of(folder.resolve(name + ".jsonl")),
        Optional.of(folder.resolve(name + ".letters")),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private DetectorConfig detector(Map<String, String> settings) throws IOException {
    Path file = Files.writeString(folder.resolve("pumps.properties"), PUMPS);
    return DetectorFile.read(file, Map.of(), settings);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
