package dev.weir.trainer.use.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.use.UsedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {

  @TempDir Path folder;

  private UsedModel model;
  private Path out;
  private Path report;

  @BeforeEach
  void name() {
    model = new UsedModel(folder);
    out = folder.resolve("synthetic.csv");
    report = folder.resolve("report.html");
  }

  @Test
  void fromThePriorWithoutAnyData() throws IOException {
    model.train("model.autoencoder=variational");

    assertThat(generate("--events", "7")).isZero();

    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(8).startsWith("pump,at,temp,pressure,flow");
    assertThat(lines.get(1)).startsWith("synthetic,2023-11-15T04:53:20.000Z,");
    assertThat(model.out()).contains("Made 7 events from the prior");
  }

  @Test
  void aTableWithoutTimesGetsNone() throws IOException {
    String[] rows = {"events.time=#row", "events.step=1m", "model.autoencoder=variational"};
    model.train(rows);

    assertThat(model.run("generate", List.of("--events", "3", "--out", out.toString()), rows))
        .isZero();

    assertThat(Files.readAllLines(out)).hasSize(4).startsWith("pump,temp,pressure,flow");
  }

  @Test
  void withoutNoiseARealLatentGivesWhatTheModelMakesOfItsEvent() throws IOException {
    model.train("model.autoencoder=pca", "model.layers=2");
    assertThat(generate("--events", "50", "--noise", "0", "--data", data())).isZero();
    Path cleaned = folder.resolve("cleaned.csv");
    model.run("reconstruct", List.of("--data", data(), "--out", cleaned.toString()));

    List<String> reconstructed = rows(cleaned, 2, 5);
    assertThat(rows(out, 2, 5)).hasSize(50).isSubsetOf(reconstructed);
  }

  @Test
  void eventsAreLikeThoseOfALinearModelThatKeepsAlmostAll() throws IOException {
    model.train("model.autoencoder=pca", "model.layers=2", "features.window=2");
    String[] options = {
      "--events", "800", "--data", data(), "--report", report.toString(), "--set"
    };

    assertThat(generate(Stream.concat(Stream.of(options), Stream.of("features.window=2"))))
        .isZero();

    assertThat(model.out()).containsPattern("distance of marginals +0\\.[01]");
    assertThat(Files.readString(report))
        .contains("Synthetic events of model", "Correlations", "Distribution of pressure")
        .doesNotContain("NaN", "<script", "src=");
  }

  @Test
  void theSameSeedGivesTheSameEventsAndAnotherOthers() throws IOException {
    model.train();
    generate("--events", "20", "--data", data());
    byte[] first = Files.readAllBytes(out);
    generate("--events", "20", "--data", data());
    assertThat(out).hasBinaryContent(first);

    generate("--events", "20", "--data", data(), "--seed", "2");
    assertThat(Files.readAllBytes(out)).isNotEqualTo(first);
  }

  @Test
  void valuesStayInTheRangesOfTheirFeatures() throws IOException {
    String range = "features.temp.range=0..20.5";
    model.train("model.autoencoder=variational", range);

    assertThat(generate("--events", "300", "--set", range)).isZero();

    assertThat(rows(out, 2, 3))
        .allSatisfy(temp -> assertThat(Float.parseFloat(temp)).isLessThanOrEqualTo(20.5f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dense|--events 5|--data must be given for a model of the family 'dense'",
        "variational|--events 5 --report r.html|--data must be given with --report",
        "variational|--events 0|--events must be at least 1, found 0",
        "variational|--events 5 --noise -1|--noise must be a finite number >= 0, found -1.0",
      })
  void whatCannotBeMadeIsOneLineAndLeavesNoFile(String family, String options, String message)
      throws IOException {
    model.train("model.autoencoder=" + family);

    assertThat(generate(options.split(" "))).isEqualTo(2);

    assertThat(model.err()).contains(message).doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  /** Without noise an event is what the network that made it would say of a real one. */
  @Test
  void eachNetworkOfAnEnsembleMakesSomeEvents() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    for (String seed : List.of("1", "2")) {
      model.train("model.seed=" + seed);
      Path cleaned = folder.resolve("cleaned" + seed + ".csv");
      model.run("reconstruct", List.of("--data", data(), "--out", cleaned.toString()));
      expected.add(rows(cleaned, 2, 5));
    }
    model.train("model.ensemble=2");

    assertThat(generate("--events", "60", "--noise", "0", "--data", data())).isZero();

    List<String> made = rows(out, 2, 5);
    assertThat(made).filteredOn(expected.get(0)::contains).hasSizeBetween(15, 45);
    assertThat(made).filteredOn(expected.get(1)::contains).hasSizeBetween(15, 45);
    assertThat(made)
        .allMatch(row -> expected.get(0).contains(row) || expected.get(1).contains(row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.ensemble=1", "model.ensemble=2", "model.layers=4,2"})
  void aMemoryGivesItsRowsAgainWithoutAnyData(String setting) throws IOException {
    model.train("model.autoencoder=memory", setting);

    assertThat(generate("--events", "40", "--noise", "0")).isZero();

    assertThat(model.out()).contains("Made 40 events beside those the model keeps");
    List<float[]> real = numbers(model.events());
    assertThat(numbers(out))
        .hasSize(40)
        .allSatisfy(row -> assertThat(real).anyMatch(seen -> distance(seen, row) < 1e-3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"conditional", "dense", "contrastive"})
  void aConditionIsDrawnOrChosen(String family) throws IOException {
    String[] told = {
      "model.autoencoder=" + family,
      "features=temp,pressure,flow,state",
      "features.state.type=categorical",
      "model.condition=state"
    };
    model.train(told);
    List<String> options = new ArrayList<>(List.of("--events", "200", "--data", data()));
    options.addAll(List.of("--out", out.toString(), "--report", report.toString()));

    assertThat(model.run("generate", options, told)).isZero();
    assertThat(rows(out, 5, 6)).contains("idle", "busy").hasSize(200);
    assertThat(Files.readString(report)).contains("state", "idle").doesNotContain("NaN");

    options.addAll(List.of("--condition", "state=busy"));
    assertThat(model.run("generate", options, told)).isZero();
    assertThat(rows(out, 5, 6)).containsOnly("busy");
    assertThat(model.out()).contains(", with state=busy");
  }

  @Test
  void aConditionThatCannotBeIsRefused() throws IOException {
    String[] told = {
      "model.autoencoder=variational",
      "features=temp,pressure,flow,state",
      "features.state.type=categorical",
      "model.condition=state,flow"
    };
    model.train(told);
    List<String> options = new ArrayList<>(List.of("--events", "2", "--out", out.toString()));
    options.addAll(List.of("--condition", "state=off", "--condition", "temp=3"));
    options.addAll(List.of("--condition", "flow=fast"));

    assertThat(model.run("generate", options, told)).isEqualTo(2);

    assertThat(model.err())
        .contains("--condition state must be one of [")
        .contains("or (other), found 'off'")
        .contains("--condition must name features of the model's model.condition")
        .contains("--condition flow must be a number in [-Infinity, Infinity], found 'fast'");
    assertThat(out).doesNotExist();
  }

  private String data() throws IOException {
    return model.events().toString();
  }

  private int generate(Stream<String> options) throws IOException {
    return generate(options.toArray(String[]::new));
  }

  private int generate(String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of("--out", out.toString()));
    options.addAll(List.of(more));
    return model.run("generate", options);
  }

  /** Columns {@code [from, until)} of each row behind the header. */
  private static List<String> rows(Path csv, int from, int until) throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> String.join(",", List.of(line.split(",")).subList(from, until)))
        .toList();
  }

  private static List<float[]> numbers(Path csv) throws IOException {
    return rows(csv, 2, 5).stream()
        .map(
            row -> {
              String[] words = row.split(",");
              float[] values = new float[words.length];
              for (int i = 0; i < values.length; i++) {
                values[i] = words[i].isEmpty() ? Float.NaN : Float.parseFloat(words[i]);
              }
              return values;
            })
        .toList();
  }

  private static double distance(float[] a, float[] b) {
    double greatest = 0;
    for (int i = 0; i < a.length; i++) {
      greatest = Float.isNaN(a[i]) ? greatest : Math.max(greatest, Math.abs(a[i] - b[i]));
    }
    return greatest;
  }
}
