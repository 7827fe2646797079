package dev.weir.streams.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.command.CommandRunner;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

  /** One entity is no list of a hundred, and the detector is given a share. */
  private static final Set<String> UNDEFINED = Set.of("card_precision_at_100", "target_per_day");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path detector;
  private Path model;
  private Path data;

  @BeforeEach
  void make() throws IOException {
    detector =
        Files.writeString(
            folder.resolve("pumps.properties"),
            "detector.name=pumps\nevents.time=t\nevents.step=1m\nfeatures=temp,flow\n");
    model = ModelFixture.write(folder.resolve("pumps.onnx"), schema("temp", "flow"));
    StringBuilder text = new StringBuilder("t,temp,flow,label\n");
    for (int row = 0; row < 150; row++) {
      text.append(row)
          .append(",10,")
          .append(row == 90 ? 90 : 10)
          .append(row == 90 ? ",1\n" : ",0\n");
    }
    data = Files.writeString(folder.resolve("pumps.csv"), text);
  }

  @Test
  void saysWhatItDidAndWhatTheLabelsSayOfIt() {
    assertThat(replay("--label", "label")).isZero();
    assertThat(out.toString())
        .contains("150 events in")
        .contains("150 scored, 0 dead letters")
        .contains("thresholds exceeded by 0 of 117 usual events, where 0.1 were asked for")
        .contains("roc_auc 1.000")
        .contains("vus_pr 1.000");
  }

  @Test
  void everyFigureIsInTheMetricsFile() throws IOException {
    Path metrics = folder.resolve("metrics.json");

    assertThat(replay("--label", "label", "--metrics", metrics.toString())).isZero();

    JsonNode json = new ObjectMapper().readTree(metrics.toFile());
    for (Metric metric : Metrics.all()) {
      JsonNode part =
          switch (metric.part()) {
            case RUN, SCORES -> json;
            case ALERTS -> json.get("alerts");
            case CALIBRATION -> json.get("calibration");
          };
      OptionalDouble figure = number(part.get(metric.name()));
      assertThat(figure.isEmpty()).isEqualTo(UNDEFINED.contains(metric.name()));
    }
    assertThat(json.get("calibration").get("reliability")).isNotEmpty();
  }

  @Test
  void modelOfOtherFeaturesIsAMistakeOfTheCaller() {
    model = ModelFixture.write(folder.resolve("other.onnx"), schema("temp", "pressure"));

    assertThat(replay()).isEqualTo(2);
    assertThat(err.toString()).contains("flow").contains("pressure").doesNotContain("\tat ");
  }

  @Test
  void aGpuThatIsNotThereIsAFaultOfTheMachineAndSaysWhatIsMissing() {
    assertThat(replay("--set", "score.device=cuda", "--set", "score.cuda.device=4000")).isOne();
    assertThat(err.toString())
        .startsWith("weir: score.device=cuda must have a GPU that can be used, found none: ")
        .contains("cuDNN")
        .hasLineCount(1);
  }

  /** One anomaly in row 90 of a row a minute, on 1 January 1970. */
  @Test
  void labelsBeforeTheTimeToJudgeDoNotCount() throws IOException {
    Path metrics = folder.resolve("metrics.json");

    assertThat(
            replay(
                "--label",
                "label",
                "--judge-from",
                "1970-01-01T01:00:00Z",
                "--metrics",
                metrics.toString()))
        .isZero();
    assertThat(figure(metrics, "labelled_normal")).isEqualTo(89);
    assertThat(figure(metrics, "labelled_anomalies")).isEqualTo(1);
    assertThat(figure(metrics, "scored")).isEqualTo(150);
  }

  /** A row every half hour: the anomaly is late on the second day, the last row on the fourth. */
  @Test
  void anEntityCountsNoMoreOnceItsLabelIsKnown() throws IOException {
    Path metrics = folder.resolve("metrics.json");

    assertThat(
            replay(
                "--label",
                "label",
                "--label-delay",
                "1d",
                "--set",
                "events.step=30m",
                "--metrics",
                metrics.toString()))
        .isZero();
    assertThat(figure(metrics, "labelled_normal")).isEqualTo(3 * 48 - 1);
  }

  @Test
  void whatCannotBeProcessedIsWrittenWithWhereItStandsAndWhy() throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(data));
    rows.set(4, "3,\"o,ops\",10,0");
    rows.set(8, "7,10,1e9999,0");
    Files.write(data, rows);
    Path letters = folder.resolve("letters.jsonl");

    assertThat(replay("--dead-letters", letters.toString())).isZero();

    List<JsonNode> written = new ArrayList<>();
    for (String line : Files.readAllLines(letters)) {
      written.add(new ObjectMapper().readTree(line));
    }
    assertThat(written).hasSize(2);
    assertThat(written.get(0).get("stage").asText()).isEqualTo("event");
    assertThat(written.get(0).get("reason").asText()).contains("'temp'");
    assertThat(written.get(0).get("detector").asText()).isEqualTo("pumps");
    assertThat(written.get(0).get("place").asText()).endsWith("pumps.csv row 3");
    assertThat(written.get(0).get("value").asText()).isEqualTo(rows.get(4));
    assertThat(written.get(0).has("offset")).isFalse();
    assertThat(written.get(1).get("value").asText()).isEqualTo(rows.get(8));
  }

  @Test
  void deadLettersGoIntoAFolderThatIsThere() {
    assertThat(replay("--dead-letters", folder.resolve("no/letters.jsonl").toString()))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("--dead-letters must name a file in a folder that exists, found");
  }

  @Test
  void whichLabelsCountIsNothingWithoutLabels() {
    assertThat(replay("--label-delay", "7d")).isEqualTo(2);
    assertThat(err.toString()).contains("--label-delay must come with --label, found it alone");
    assertThat(replay("--label", "label", "--label-delay", "12h")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--label-delay must be whole days such as 0d or 7d, found '12h'");
  }

  private static int figure(Path metrics, String name) throws IOException {
    return new ObjectMapper().readTree(metrics.toFile()).get(name).asInt();
  }

  @Test
  void labelAmongTheFeaturesIsAMistakeOfTheCaller() {
    assertThat(replay("--label", "flow")).isEqualTo(2);
    assertThat(err.toString()).contains("features must not contain the label column");
  }

  @Test
  void missingFilesAreMistakesOfTheCaller() {
    data = folder.resolve("nowhere.csv");
    assertThat(replay()).isEqualTo(2);
    assertThat(err.toString()).contains(data.toString()).doesNotContain("\tat ");
  }

  @Test
  void resultThatCannotBeWrittenIsFoundBeforeTheWork() {
    assertThat(replay("--scores", folder.resolve("no/such/folder.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--scores must name a file in a folder that exists");
  }

  @Test
  void optionsThatDoNotFitEachOtherAreToldAllAtOnce() {
    assertThat(replay("--topic", "pumps", "--rows", "1..2")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--data or --topic must say what to replay, found both")
        .contains("--rows must be left out with --topic");
  }

  @Test
  void offsetsBelongToATopic() {
    assertThat(replay("--from-offset", "7")).isEqualTo(2);
    assertThat(err.toString()).contains("--from-offset must come with --topic, found it alone");
  }

  @Test
  void aTopicNeedsACluster() {
    data = null;
    assertThat(replay("--topic")).isEqualTo(2);
    assertThat(err.toString()).contains("kafka.bootstrap.servers must name the cluster's brokers");
  }

  @Test
  void aSpeedOfNothingIsAMistakeOfTheCaller() {
    assertThat(replay("--speed", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--speed must be in [0.001x, 1000000000x], found 0");
  }

  @Test
  void aStateThatIsNotThereIsAMistakeOfTheCaller() {
    assertThat(replay("--from-state", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("State file must exist, found none at " + folder.resolve("none"))
        .contains("--to-state writes one");
    assertThat(replay("--resume")).isEqualTo(2);
    assertThat(err.toString()).contains("--resume must come with --from-state or --to-state");
  }

  private int replay(String... more) {
    CommandLine line = CommandRunner.commandLine(new WeirCommand());
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    List<String> common =
        new ArrayList<>(
            List.of("replay", "--detector", detector.toString(), "--model", model.toString()));
    if (data != null) {
      common.addAll(List.of("--data", data.toString()));
    }
    return line.execute(Stream.concat(common.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private static OptionalDouble number(JsonNode value) {
    return value.isNull() ? OptionalDouble.empty() : OptionalDouble.of(value.asDouble());
  }

  private static FeatureSchema schema(String... names) {
    return new FeatureSchema(Stream.of(names).map(Feature::numeric).toList(), 1);
  }
}
