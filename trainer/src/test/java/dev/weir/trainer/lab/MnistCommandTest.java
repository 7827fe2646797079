package dev.weir.trainer.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.command.CommandRunner;
import dev.weir.trainer.TrainerCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MnistCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void reportsEveryExperimentBesideWhatWasPublished() throws IOException {
    IdxFixture.write(folder, 300, 60);
    Path page = folder.resolve("lab.html");
    Path json = folder.resolve("lab.json");

    assertThat(run("--report", page.toString(), "--json", json.toString(), "--quick"))
        .as(err.toString())
        .isZero();

    JsonNode figures = new JsonMapper().readTree(Files.readString(json));
    assertThat(figures.get("training_images").asInt()).isEqualTo(300);
    assertThat(published(figures)).contains(0.905, 0.684, 0.746, 0.796, 0.187);
    figures.get("measures").forEach(MnistCommandTest::assertInRange);
    // A bar at a place of its own for every digit is easily told, even by one layer.
    assertThat(mean(figures, "one-layer-all")).isGreaterThan(0.5);
    // Of the hundred nearest no more than the thirty images of a digit can show it.
    assertThat(mean(figures, "retrieval-pixels")).isBetween(0.25, 0.3);
    assertThat(mean(figures, "anomaly-denoising-blurred-relative")).isGreaterThan(0.5);
    assertThat(Files.readString(page))
        .contains("90.5 %", "306 + 1 s", "data:image/png;base64,", "<svg", "<title>")
        .contains("Generated: a row is a class", "Codes of test images")
        .doesNotContain("http:", "https:", "<script", "stylesheet", "NaN");
    assertThat(out.toString()).contains("One layer, all labels", "lab.html");
  }

  @Test
  void badDataLeaveNoFileBehind() throws IOException {
    IdxFixture.write(folder, 20, 10);
    Files.delete(folder.resolve("t10k-images-idx3-ubyte"));
    Path results = Files.createDirectory(folder.resolve("results"));

    assertThat(run("--report", results.resolve("lab.html").toString())).isEqualTo(2);

    assertThat(err.toString()).contains("t10k-images-idx3-ubyte", "Put MNIST's four idx files");
    try (Stream<Path> left = Files.list(results)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anInterruptEndsItBetweenTwoStepsAndLeavesNoFileBehind() throws IOException {
    IdxFixture.write(folder, 20, 10);
    Path results = Files.createDirectory(folder.resolve("results"));

    Thread.currentThread().interrupt();
    assertThat(run("--report", results.resolve("lab.html").toString()))
        .isEqualTo(CommandRunner.STOPPED);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(err.toString()).contains("Stopped before all experiments were done");
    try (Stream<Path> left = Files.list(results)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void seedsHaveARange() {
    assertThat(run("--report", folder.resolve("lab.html").toString(), "--seeds", "0")).isEqualTo(2);

    assertThat(err.toString()).contains("--seeds must be in [1, 100], found 0");
  }

  private static void assertInRange(JsonNode measure) {
    assertThat(measure.get("mean").asDouble()).as(measure.toString()).isBetween(0.0, 1.0);
    assertThat(measure.get("values")).hasSize(1);
  }

  private static List<Double> published(JsonNode figures) {
    List<Double> published = new ArrayList<>();
    figures
        .get("measures")
        .forEach(
            measure -> {
              if (measure.has("published")) {
                published.add(measure.get("published").asDouble());
              }
            });
    return published;
  }

  private static double mean(JsonNode figures, String id) {
    for (JsonNode measure : figures.get("measures")) {
      if (measure.get("id").asText().equals(id)) {
        return measure.get("mean").asDouble();
      }
    }
    throw new AssertionError("no measure " + id);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lab", "mnist", "--data", folder.toString()));
    all.addAll(List.of(arguments));
    CommandLine line = CommandRunner.commandLine(new TrainerCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }
}
