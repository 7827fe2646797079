package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.CommandRunner;
import dev.weir.detection.detector.Autoencoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class TrainerCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private TrainingFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new TrainingFixture(folder);
  }

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
        .doesNotContain("http", "<script", "<link", "src=");
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
  void aConditionNeedsAFamilyThatLooksAtIt() throws IOException {
    assertThat(train("--set", "model.condition=flow", "--set", "model.autoencoder=pca"))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "model.condition must be given only with a family that looks at it, found"
                + " model.autoencoder=pca");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "features=temp,steady|features must vary in the training events, found one value only for [steady]",
        "features=temp,label|features must not contain a label, found [label]",
        "features=temp,speed|'speed'",
        "model.autoencoder=deep|model.autoencoder must be one of dense, ",
        "model.layers=4,0|model.layers must be widths of at least 1, found 0",
        "model.score.experts=temp|model.score.experts must be given only with model.score=surprisal, found mse",
        "model.ensemble=0|model.ensemble must be in [1, 16], found 0",
        "model.noise=masking|model.noise must be given only with model.autoencoder=denoising, contrastive, memory, found dense",
      })
  void badInputIsOneLineAndLeavesNoFile(String setting, String message) throws IOException {
    assertThat(train("--set", setting, "--set", "model.epochs=200", "--set", "model.patience=200"))
        .isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(filesIn(folder)).containsExactlyInAnyOrder("detector.properties", "pumps.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "overcomplete|model.penalty=1e308|Training diverged: training loss must be finite, found NaN in epoch 1. Lower model.learningRate, 0.001 now",
        "dense|model.layers=200000,200000|model.layers must make at most 134217728 weights, 512 MiB, found",
      })
  void whatCannotBeLearntIsOneLineAndLeavesTheFormerModel(
      String family, String setting, String message) throws IOException {
    train();
    byte[] former = Files.readAllBytes(fixture.model());

    assertThat(train("--set", "model.autoencoder=" + family, "--set", setting)).isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(fixture.model()).hasBinaryContent(former);
    assertThat(filesIn(folder))
        .containsExactlyInAnyOrder("detector.properties", "pumps.csv", "model.onnx");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'pca, memory, dense, denoising'",
    "4, 'pca, memory, dense, denoising, convolutional, recurrent'"
  })
  void autoKeepsTheFamilyWhoseScoresTellFaultsBest(int window, String families) throws IOException {
    String rows = "features.window=" + window;
    assertThat(train("--set", "model.autoencoder=auto", "--set", rows, "--set", "model.epochs=2"))
        .isZero();

    String printed = out.toString();
    Matcher chosen = Pattern.compile("Chosen '([a-z]+)': its scores best tell").matcher(printed);
    assertThat(chosen.find()).isTrue();
    Matcher lines =
        Pattern.compile("(?m)^  ([a-z]+) +(?:(0\\.[0-9]{3}) |left out: held-out loss)")
            .matcher(printed);
    Map<String, Double> byFamily = new LinkedHashMap<>();
    while (lines.find()) {
      byFamily.put(lines.group(1), lines.group(2) == null ? 0 : Double.valueOf(lines.group(2)));
    }
    assertThat(String.join(", ", byFamily.keySet())).isEqualTo(families);
    assertThat(byFamily.get(chosen.group(1)))
        .isGreaterThanOrEqualTo(Collections.max(byFamily.values()) - 0.0015);
    assertThat(printed).containsPattern(chosen.group(1) + " +0\\.[0-9]{3} .*kept: ");
    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("\"family\":\"" + chosen.group(1) + "\"");
  }

  @Test
  void autoLeavesOutAFamilyThatCannotHaveTheScoreThatWasAskedFor() throws IOException {
    String[] settings = {"--set", "model.autoencoder=auto", "--set", "model.score=mahalanobis"};
    assertThat(train(settings)).isZero();

    assertThat(out.toString())
        .containsPattern(
            "memory +left out: model.score must be distance with model.autoencoder=memory, found mahalanobis");
    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("\"score\":\"mahalanobis\"");
  }

  @Test
  void autoLeavesOutWhatCannotBeMade() throws IOException {
    assertThat(train("--set", "model.autoencoder=auto", "--set", "model.layers=6,4")).isZero();

    assertThat(out.toString()).containsPattern("pca +left out: model.layers must be in \\[1, 3\\)");
  }

  @Test
  void autoThatCanMakeNothingSaysWhy() throws IOException {
    assertThat(train("--set", "model.autoencoder=auto", "--rows", "0..20")).isEqualTo(2);

    assertThat(err.toString()).contains("events to learn from must be at least 40, found 16");
    assertThat(fixture.model()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pca|model.ensemble=2|model.ensemble must be 1 with model.autoencoder=pca, the same for every seed, found 2",
        "pca|model.layers=3|model.layers must be in [1, 3) for model.autoencoder=pca",
        "overcomplete|model.layers=2|model.layers must end in a width greater than 3",
        "denoising|model.noise=shift|features.window must be at least 2 for model.noise=shift, found 1",
        "pca|features.relative=speed|features.relative must name numeric features, found 'speed'",
      })
  void whatAFamilyCannotBeIsOneLineAndLeavesNoFile(String family, String setting, String message)
      throws IOException {
    assertThat(train("--set", "model.autoencoder=" + family, "--set", setting)).isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(filesIn(folder)).containsExactlyInAnyOrder("detector.properties", "pumps.csv");
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
  void severalFilesAreHistoriesOfTheirOwn() throws IOException {
    Path second = Files.copy(fixture.events(), folder.resolve("more.csv"));
    assertThat(train("--data", second.toString())).isZero();

    assertThat(out.toString())
        .contains("800 events of 2 entities")
        .contains("640 learnt from, 160 held out");
  }

  @Test
  void tooFewRowsAreRefused() throws IOException {
    assertThat(train("--rows", "0..20")).isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "events to learn from must be at least 40, found 16 (and 4 held out). Give more data");
  }

  @Test
  void noRowsAreRefused() throws IOException {
    assertThat(train("--rows", "1000..")).isEqualTo(2);

    assertThat(err.toString()).contains("at least one usable event").contains("--rows");
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
  void moreLargestErrorsThanValuesAreRefused() throws IOException {
    assertThat(train("--set", "model.score=top-k", "--set", "model.score.k=4")).isEqualTo(2);

    assertThat(err.toString())
        .contains("model.score.k must be in [1, 3], the values of one input, found 4");
  }

  @Test
  void anExpertMustBeAFeature() throws IOException {
    assertThat(train("--set", "model.score=surprisal", "--set", "model.score.experts=temp,flaw"))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "model.score.experts must name numeric features among [temp, pressure, flow], found 'flaw'");
  }

  @Test
  void labelsOfAFewEventsAreLearntFrom() throws IOException {
    assertThat(train("--set", "labels=known", "--set", "score.judge=label_probability")).isZero();

    assertThat(out.toString())
        .contains("labels   26 anomalous and 54 normal learnt from, 7 and 13 held out");
    assertThat(Files.readString(fixture.model(), StandardCharsets.ISO_8859_1))
        .contains("label_probability");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels=quiet|labels must say 1 of at least 5 events to learn from and 1 held out, found 0 and 0 in 'quiet'",
        "labels=flaws|'flaws' (label",
        "labels=temp|labels must be a field that is no feature, entity or time, found 'temp'",
        "labels=flow,features=temp,pressure|at least one usable event",
      })
  void labelsThatTeachNothingAreOneLineAndLeaveNoFile(String settings, String message)
      throws IOException {
    String[] pair = settings.split(",", 2);
    String features = pair.length > 1 ? pair[1] : "model.epochs=4";
    assertThat(train("--set", pair[0], "--set", features)).isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(filesIn(folder)).containsExactlyInAnyOrder("detector.properties", "pumps.csv");
  }

  @Test
  void aConstantFeatureIsKeptWhereTheDetectorSaysSo() throws IOException {
    assertThat(train("--set", "features=temp,steady", "--set", "features.constant=keep")).isZero();

    assertThat(err.toString()).contains("constant features kept: 1, [steady]");
  }

  @Test
  void aModelThatExplainsNothingIsWarnedOf() throws IOException {
    assertThat(train("--set", "model.learningRate=1e-9")).isZero();

    assertThat(err.toString()).contains("the model explains nothing: its held-out loss must be <");
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
    assertThat(execute("--out", folder.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("Output must be a file");
  }

  @Test
  void anOutputWhereNoFileCanBeIsRefusedBeforeTraining() throws IOException {
    assertThat(execute("--out", fixture.events().resolve("model.onnx").toString())).isEqualTo(1);

    assertThat(err.toString()).contains("Output must be in a folder that can be written to");
    assertThat(out.toString()).isEmpty();
  }

  private int train(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--out", fixture.model().toString()));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }

  private int execute(String... more) throws IOException {
    return run(fixture.events(), more);
  }

  private int run(Path events, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train", "--detector", fixture.detector().toString(), "--data", events.toString()));
    arguments.addAll(List.of(more));
    CommandLine line = CommandRunner.commandLine(new TrainerCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments.toArray(String[]::new));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
