package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Autoencoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerCommandTest extends TrainRun {

  @Test
  void writesAModelAndSaysWhatItDid() throws IOException {
    assertThat(train()).isZero();

    assertThat(fixture.model()).isNotEmptyFile();
    assertThat(out.toString())
        .contains("Trained 'pumps'")
        .contains("400 events of 2 entities")
        .contains("320 learnt from, 80 held out")
        .contains("model.onnx");
  }

  @Test
  void writesAReportThatNeedsNothingElse() throws IOException {
    Path report = folder.resolve("report.html");
    assertThat(train("--report", report.toString(), "--set", "features.window=4")).isZero();

    assertThat(Files.readString(report))
        .contains("Model &#39;pumps&#39;, version 1")
        .contains("3 features of the last 4 events of an entity")
        .contains("Training and held-out loss by epoch")
        .contains("Histogram of held-out scores")
        .contains("pumps.csv")
        .doesNotContain("http:", "https:", "<script", "stylesheet", "src=");
  }

  @Test
  void aModelCarriesTheCategoriesItLearnt() throws IOException {
    Path report = folder.resolve("report.html");
    assertThat(
            train(
                "--report",
                report.toString(),
                "--set",
                "features=temp,pressure,flow,state",
                "--set",
                "features.state.type=categorical",
                "--set",
                "model.condition=state"))
        .isZero();

    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("{\"most\":64,\"known\":[\"idle\",\"busy\"]}");
    assertThat(Files.readString(report)).contains("2 categories: idle, busy");
  }

  @Test
  void aCollapsedPosteriorIsAWarningThatSaysWhatToDo() throws IOException {
    Path report = folder.resolve("report.html");
    assertThat(
            train(
                "--report",
                report.toString(),
                "--set",
                "model.autoencoder=variational",
                "--set",
                "model.beta=1000",
                "--set",
                "model.epochs=30",
                "--set",
                "model.learningRate=0.02"))
        .isZero();

    String warning = "the posterior has collapsed to the prior";
    assertThat(err.toString()).contains(warning, "Lower model.beta");
    assertThat(Files.readString(report)).contains("Warnings", warning, "Lower model.beta");
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    train();
    byte[] first = Files.readAllBytes(fixture.model());
    train();

    assertThat(fixture.model()).hasBinaryContent(first);
  }

  @Test
  void anotherSeedGivesAnotherModel() throws IOException {
    train();
    byte[] first = Files.readAllBytes(fixture.model());
    train("--set", "model.seed=2");

    assertThat(Files.readAllBytes(fixture.model())).isNotEqualTo(first);
  }

  @Test
  void tellsWhichCycleOfTheClockTheEventsDoNotCover() throws IOException {
    Path tenMinutesEach = fixture.events(600);
    Path report = folder.resolve("report.html");
    String[] inputs = {
      "--out", fixture.model().toString(),
      "--report", report.toString(),
      "--set", "features.scales=1,4",
      "--set", "features.clock=hour-of-day,hour-of-week",
      "--set", "features.relative=flow"
    };
    assertThat(run(tenMinutesEach, inputs)).isZero();

    assertThat(err.toString())
        .contains(
            "weir: hour-of-week of features.clock left out: training data must cover 14 days,"
                + " found 2.7")
        .doesNotContain("hour-of-day of");
    assertThat(out.toString()).contains("network  8-");
    assertThat(Files.readString(report))
        .contains("4 features of one event, and block means at scales [1, 4], given [hour-of-day]")
        .contains("flow relative");
  }

  @Test
  void anEnsembleTellsOfEachNetwork() throws IOException {
    Path report = folder.resolve("report.html");
    assertThat(train("--set", "model.ensemble=2", "--report", report.toString())).isZero();

    assertThat(out.toString()).contains("network  2 × 3-").containsPattern("(?s)epochs.*epochs");
    assertThat(Files.readString(report)).contains("Loss by epoch, network 2 of 2");
  }

  @ParameterizedTest
  @EnumSource(Autoencoder.class)
  void everyFamilyIsTrainedByItsName(Autoencoder family) throws IOException {
    String told = family == Autoencoder.CONDITIONAL ? "model.condition=flow" : "model.seed=1";
    String[] settings = {
      "--set", "model.autoencoder=" + family.written(), "--set", "features.window=4", "--set", told
    };
    assertThat(train(settings)).isZero();

    assertThat(fixture.model()).isNotEmptyFile();
    assertThat(out.toString()).contains("Trained 'pumps'");
  }

  @Test
  void badEventsAreLeftOutAndCounted() throws IOException {
    Path file = fixture.events();
    Files.writeString(
        file, Files.readString(file).replaceFirst("\\n[^\\n]*\\n", "\nnever,north,1,2,3,5,0,,0\n"));
    assertThat(run(file, "--out", fixture.model().toString())).isZero();

    assertThat(err.toString()).contains("bad events left out: 1, the first: pumps.csv row 0");
    assertThat(out.toString()).contains("399 events of 2 entities");
  }

  @Test
  void onlyClassesThatAreNormalAreLearntFrom() throws IOException {
    Path file = fixture.events();
    List<String> rows = Files.readAllLines(file);
    List<String> labelled = new ArrayList<>(List.of(rows.get(0) + ",kind"));
    for (int row = 1; row < rows.size(); row++) {
      labelled.add(rows.get(row) + (row % 4 == 0 ? ",leak" : row % 4 == 1 ? ",calm" : ",busy"));
    }
    Files.write(file, labelled);

    String model = fixture.model().toString();
    assertThat(run(file, "--out", model, "--label", "kind", "--normal-label", "calm,busy"))
        .isZero();

    assertThat(out.toString()).contains("300 events of 2 entities");
  }

  @Test
  void severalFilesAreHistoriesOfTheirOwn() throws IOException {
    Path second = Files.copy(fixture.events(), folder.resolve("more.csv"));
    assertThat(train("--data", second.toString())).isZero();

    assertThat(out.toString())
        .contains("800 events of 2 entities")
        .contains("640 learnt from, 160 held out");
  }

  @ParameterizedTest
  @CsvSource({"mse,1", "standardised,1", "top-k,4", "mahalanobis,4", "surprisal,4"})
  void everyScoreGivesAModelOfTheSameBytes(String score, int window) throws IOException {
    String[] settings = {"--set", "model.score=" + score, "--set", "features.window=" + window};
    assertThat(train(settings)).isZero();
    byte[] first = Files.readAllBytes(fixture.model());
    train(settings);

    assertThat(fixture.model()).hasBinaryContent(first);
    assertThat(new String(first, StandardCharsets.ISO_8859_1))
        .contains("\"score\":\"" + score + "\"");
  }

  @Test
  void aConstantFeatureIsKeptWhereTheDetectorSaysSo() throws IOException {
    assertThat(train("--set", "features=temp,steady", "--set", "features.constant=keep")).isZero();

    assertThat(err.toString()).contains("constant features kept: 1, [steady]");
  }

  @Test
  void aModelThatExplainsNothingIsWarnedOf() throws IOException {
    assertThat(train("--set", "model.learningRate=1e-9")).isZero();

    assertThat(err.toString())
        .contains("the model explains next to nothing: its held-out loss must be <");
  }
}
