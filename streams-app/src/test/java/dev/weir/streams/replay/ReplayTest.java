package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.history.Selection;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.Labels;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.score.ModelFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final String FILE =
      """
      detector.name=valve
      events.format=json
      events.time=datetime
      features=Accelerometer1RMS,Current,Pressure,Volume Flow RateRMS
      features.window=3
      threshold.alpha=0.01
      threshold.pane=1m
      """;

  @TempDir Path folder;

  private DetectorConfig detector;
  private Path model;
  private Path valve;
  private boolean keepJudged;
  private boolean withReport;
  private Replay replay;

  @BeforeEach
  void make() throws IOException {
    Path file = Files.writeString(folder.resolve("detector.properties"), FILE);
    detector = DetectorFile.read(file, Map.of(), Map.of());
    model = ModelFixture.write(folder.resolve("model.onnx"), detector.features());
    valve = HistoryFixture.valve(folder.resolve("valve1.csv"));
  }

  @Test
  void twoReplaysWriteTheSameBytes() throws Exception {
    withReport = true;
    replay(Selection.everything(), valve);
    String scores = read("scores.csv");
    String alerts = read("alerts.jsonl");
    String report = read("report.html");

    replay(Selection.everything(), valve);

    assertThat(read("report.html")).isEqualTo(report);

    assertThat(read("scores.csv")).isEqualTo(scores);
    assertThat(read("alerts.jsonl")).isEqualTo(alerts).contains("\"kind\":\"OPEN\"");
  }

  @Test
  void thePageShowsWhatTheFilesHold() throws Exception {
    withReport = true;
    ReplayFigures figures = replay(Selection.everything(), valve);

    assertThat(read("report.html"))
        .contains("<h1>Replay of 'valve'</h1>".replace("'", "&#39;"))
        .contains("<p>Nothing was labelled anomalous; ")
        .contains("False alarms: %d</h2>".formatted(figures.episodes()))
        .contains("<tr><td>episodes</td><td>%d</td>".formatted(figures.episodes()))
        .contains("data-name='valve'")
        .contains("<th scope='row'>Volume Flow RateRMS</th>");
  }

  @Test
  void badEventsAreCountedAndTheRestIsScored() throws Exception {
    ReplayFigures figures = replay(Selection.everything(), valve);

    assertThat(figures.events()).isEqualTo(6000);
    assertThat(figures.deadLetters()).isEqualTo(6);
    assertThat(figures.scored()).isEqualTo(5994);
    assertThat(read("scores.csv").lines()).hasSize(5995);
  }

  @Test
  void aModelMayUseLessOfTheClockThanTheDetectorAsksFor() throws Exception {
    FeatureSchema used = detector.features().withClock(List.of(ClockCycle.HOUR_OF_DAY));
    model = ModelFixture.write(folder.resolve("model.onnx"), used);
    detector =
        detector.withFeatures(
            used.withClock(List.of(ClockCycle.HOUR_OF_WEEK, ClockCycle.HOUR_OF_DAY)));

    assertThat(replay(Selection.ofRows(0, 100), valve).scored()).isEqualTo(100);
  }

  @Test
  void alertsNameThePlaceOfTheirEventInTheReplay() throws Exception {
    replay(Selection.ofRows(700, 900), valve);

    // Row 795 is the first of a fault; row 777 is bad and has its place all the same.
    assertThat(read("alerts.jsonl").lines().findFirst().orElseThrow())
        .contains("\"source\":{\"topic\":\"valve-events\",\"partition\":0,\"offset\":95}");
  }

  @Test
  void judgedEventsAreKeptAsTheScoresFileHasThem() throws Exception {
    keepJudged = true;
    ReplayFigures figures = replay(Selection.everything(), valve);

    JudgedSeries series = replay.judged().series().get(0);
    List<String> rows = read("scores.csv").lines().skip(1).toList();
    assertThat(series.size()).isEqualTo(rows.size());
    for (int i = 0; i < series.size(); i++) {
      String[] cells = rows.get(i).split(",");
      assertThat(Instant.ofEpochMilli(series.time(i))).isEqualTo(cells[0]);
      assertThat((float) series.score(i)).isEqualTo(Float.parseFloat(cells[2]));
      Double threshold = cells[3].isEmpty() ? Double.NaN : Double.valueOf(cells[3]);
      assertThat(series.threshold(i)).isEqualTo(threshold);
      assertThat(series.isLabelled(i)).isTrue();
      assertThat(series.isAnomalous(i)).isFalse();
    }
    assertThat(IntStream.range(0, series.size()).filter(series::opensEpisode).count())
        .isEqualTo(figures.episodes())
        .isPositive();
    assertThat(IntStream.range(0, series.size()).filter(series::opensEpisode))
        .allMatch(series::isInEpisode);
  }

  @Test
  void judgedEventsAreNotKeptUnasked() throws Exception {
    replay(Selection.ofRows(0, 5), valve);

    assertThatThrownBy(() -> replay.judged()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void severalFilesAreAnEntityEach() throws Exception {
    Path other = Files.copy(valve, folder.resolve("valve2.csv"));

    replay(Selection.ofRows(0, 50), valve, other);

    List<String> rows = read("scores.csv").lines().toList();
    assertThat(rows.get(1)).contains(",valve1,");
    assertThat(rows.get(51)).contains(",valve2,").endsWith(rows.get(1).split(",valve1,")[1]);
  }

  @Test
  void entityThatWarmsUpHasAScoreAndNoThreshold() throws Exception {
    replay(Selection.ofRows(0, 5), valve);

    assertThat(read("scores.csv").lines().skip(1)).allMatch(row -> row.contains(",,,WARMING_UP,"));
  }

  @Test
  void aFileThatBreaksOffLeavesNothingHalfWritten() throws Exception {
    byte[] whole = zipped(Files.readAllBytes(valve));
    Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
    Set<Path> before = listed();

    assertThatThrownBy(() -> replay(Selection.everything(), cut))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("must be readable to its end");

    assertThat(listed()).isEqualTo(before);
  }

  @Test
  void nothingSelectedIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> replay(Selection.ofRows(6000, 6001), valve))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("--data must hold at least one event within --rows");
  }

  @Test
  void eventsOfWhichNoneCanBeProcessedAreAMistakeOfTheCaller() throws Exception {
    Path foreign =
        Files.writeString(
            folder.resolve("foreign.csv"),
            "datetime,Accelerometer1RMS,Current,Pressure,Volume Flow RateRMS,anomaly\n"
                + "soon,1,2,3,4,0\n".repeat(20));

    assertThatThrownBy(() -> replay(Selection.everything(), foreign))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith(
            "--data must hold at least one event that can be processed, found 20 that cannot")
        .hasMessageContaining("row 0:");
  }

  private ReplayFigures replay(Selection selection, Path... data) throws IOException {
    ReplayPlan plan =
        new ReplayPlan(
            detector,
            model,
            List.of(data),
            selection,
            Optional.of(Labels.in("anomaly")),
            Optional.of(folder.resolve("scores.csv")),
            Optional.of(folder.resolve("alerts.jsonl")),
            Optional.empty(),
            Optional.of(folder.resolve("metrics.json")),
            withReport ? Optional.of(folder.resolve("report.html")) : Optional.empty(),
            keepJudged);
    replay = new Replay(plan, Progress.silent());
    return replay.run();
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(target)) {
      zip.write(bytes);
    }
    return target.toByteArray();
  }

  private Set<Path> listed() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
