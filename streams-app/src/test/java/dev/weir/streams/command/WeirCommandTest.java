package dev.weir.streams.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.CommandRunner;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.threshold.LevelRule;
import dev.weir.streams.Detectors;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WeirCommandTest {

  private static final Path PUMPS = Path.of("../examples/pumps/detector.properties");

  @TempDir Path folder;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void aGoodDetectorFileIsExplained() {
    assertThat(run("validate", "--detector", PUMPS.toString())).isZero();
    assertThat(output.toString())
        .contains("pumps", "pump-readings", "vibration", "pump-alerts")
        .contains("0.5 exceedances an entity and day, 24 panes of PT2H, gate on")
        .contains("open at 3 of 5, close after 12 calm, cooldown PT30M")
        .doesNotContain("Policy[");
  }

  @Test
  void theModelOfADetectorFileIsCheckedWithIt() throws IOException {
    Detectors.model(folder, Detectors.config(folder, 1, Map.of())).close();
    String[] validate = {
      "validate",
      "--detector=" + folder.resolve("detector.properties"),
      "--set=model.file=" + Detectors.modelFile(folder)
    };
    assertThat(run(validate)).isZero();
    assertThat(output.toString()).contains("SHA-256").doesNotContain("not checked");

    String[] windows = Arrays.copyOf(validate, 4);
    windows[3] = "--set=features.window=4";
    assertThat(run(windows)).isEqualTo(2);
    assertThat(errors.toString()).contains("expects features.window=1, found 4");
  }

  @Test
  void aThresholdThatStandsOnHeldOutScoresIsRefusedWithAModelWithoutThem() {
    Detectors.model(folder, Detectors.config(folder, 1, Map.of())).close();

    int code =
        run(
            "validate",
            "--detector=" + folder.resolve("detector.properties"),
            "--set=model.file=" + Detectors.modelFile(folder),
            "--set=threshold.policy=level");

    assertThat(code).isEqualTo(2);
    assertThat(errors.toString()).contains(LevelRule.NEEDS_PRIOR);
  }

  @Test
  void everyMistakeOfADetectorFileIsListedAndTheExitCodeIsTwo() throws IOException {
    Path file = folder.resolve("bad.properties");
    Files.writeString(
        file,
        """
        detector.name=Pumps
        topics.evens=readings
        events.time=at
        events.format=xml
        features=flow
        alert.enter=3of2
        """);
    assertThat(run("validate", "--detector", file.toString())).isEqualTo(2);
    assertThat(errors.toString())
        .contains("problems", "detector.name", "topics.events?", "events.format", "alert.enter")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "describe"})
  void aClusterThatIsNotThereExitsWithOneAndNamesTheAddress(String verb) {
    int code =
        run(
            "topics",
            verb,
            "--wait=1",
            "--detector=" + PUMPS,
            "--set=kafka.bootstrap.servers=127.0.0.1:1");
    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().strip())
        .isEqualTo(
            "weir: Kafka must answer at 127.0.0.1:1 (kafka.bootstrap.servers),"
                + " found no answer within 1 s");
  }

  @Test
  void aModelThatCannotBeUsedExitsWithTwoAndOneLineBeforeAnythingRuns() throws IOException {
    DetectorConfig config = Detectors.config(folder, 1, Map.of());
    Detectors.model(folder, config).close();
    byte[] whole = Files.readAllBytes(Detectors.modelFile(folder));
    for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
      assertModelRefused(Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length)));
    }
    Detectors.model(folder, Detectors.config(folder, 4, Map.of())).close();
    Detectors.config(folder, 1, Map.of());
    assertModelRefused(Detectors.modelFile(folder));
    assertThat(errors.toString()).contains("expects features.window=4, found 1");
    assertModelRefused(
        ModelFixture.writeDiverged(folder.resolve("diverged.onnx"), config.features()));
    assertThat(errors.toString()).contains("found NaN for 61 of 61 inputs");
  }

  private void assertModelRefused(Path model) {
    errors.getBuffer().setLength(0);
    assertThat(
            run(
                "run",
                "--detector=" + folder.resolve("detector.properties"),
                "--model=" + model,
                "--set=kafka.bootstrap.servers=127.0.0.1:1"))
        .isEqualTo(2);
    assertThat(errors.toString().strip()).startsWith("weir: Model ").doesNotContain("\n");
  }

  @Test
  void topicsNeedsAVerbOfItsOwn() {
    assertThat(run("topics")).isEqualTo(2);
    assertThat(errors.toString()).contains("Missing required subcommand");
  }

  @Test
  void withoutAClusterTopicsExitsWithTwo() {
    assertThat(run("topics", "describe", "--detector", PUMPS.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("kafka.bootstrap.servers must name");
  }

  @Test
  void rightsAreThoseOfTheDetector() {
    assertThat(run("acl", "--detector", PUMPS.toString())).isZero();
    assertThat(output.toString()).contains("--operation READ --topic pump-readings");
  }

  @Test
  void secretsAreNotPrinted() {
    run("validate", "--detector=" + PUMPS, "--set=kafka.sasl.jaas.config=hunter2");
    assertThat(output.toString()).contains("sasl.jaas.config = (hidden)").doesNotContain("hunter2");
  }

  @Test
  void theLauncherNamesEveryVerb() throws IOException {
    String launcher = Files.readString(Path.of("../bin/weir"));
    assertThat(new CommandLine(new WeirCommand()).getSubcommands().keySet())
        .allSatisfy(verb -> assertThat(launcher).containsPattern("(?m)^  " + verb + "  "));
  }

  private int run(String... arguments) {
    CommandLine line = CommandRunner.commandLine(new WeirCommand());
    line.setOut(new PrintWriter(output, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
