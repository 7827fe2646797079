package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code weir train} refuses: one line, and no file. */
class TrainRefusalTest extends TrainRun {

  @Test
  void aConditionNeedsAFamilyThatLooksAtIt() throws IOException {
    assertThat(train("--set", "model.condition=flow", "--set", "model.autoencoder=pca"))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "model.condition must be given only with a family that looks at it, found"
                + " model.autoencoder=pca");
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
  void defaultLayersOfTooLongAWindowAreRefusedBeforeTraining() throws IOException {
    assertThat(train("--set", "features.window=1280", "--set", "model.ensemble=5")).isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "model.layers must make at most 134217728 weights, 512 MiB, found 147510400 with"
                + " layers of [2880, 1280] and 3840 values in an input")
        .doesNotContain("Training: ");
  }

  @Test
  void aFileThatTheAppWouldNotReadIsRefused() {
    TrainingChecks.requireReadable(536_870_912);

    assertThatThrownBy(() -> TrainingChecks.requireReadable(536_870_913))
        .hasMessageContaining("Model must have at most 536870912 bytes, found 536870913. Give");
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
}
