package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.SurprisalChoice;
import dev.weir.detection.detector.SurprisalChoice.Combination;
import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.calibration.Surprisals;
import dev.weir.trainer.data.DrawnImages;
import dev.weir.trainer.data.LabelledHistory;
import dev.weir.trainer.data.MixedHistory;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.Ensemble;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.label.HeadFitting;
import dev.weir.trainer.torch.score.ModelErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Python's {@code onnx.checker}, with every shape inferred, on a file of every family and kind of
 * input. {@value #PYTHON} names a Python that has the package onnx.
 */
@EnabledIfEnvironmentVariable(
    named = OnnxCheckerTest.PYTHON,
    matches = ".+",
    disabledReason = "it must name a Python with the package onnx to check model files with")
class OnnxCheckerTest {

  static final String PYTHON = "PYTHON_WITH_ONNX";

  private static final Path SCRIPT = Path.of("src/test/resources/check_models.py");

  @TempDir Path folder;

  @Test
  void everyFamilyAndKindOfInputKeepsToTheStandard() throws Exception {
    for (Autoencoder family : FamilyContractTest.families().toList()) {
      writeKinds(family);
    }
    for (ScoreChoice.Kind score : ScoreChoice.Kind.values()) {
      writeScore(score);
    }
    List<String> files = files();

    assertThat(checked())
        .containsExactlyElementsOf(files.stream().map(file -> "ok " + file).toList());
    assertThat(files)
        .hasSizeGreaterThan(100)
        .contains("memory-rows.onnx", "recurrent-window.onnx", "pca-labels.onnx");
  }

  @Test
  void aFileThatBreaksTheStandardIsRefused() throws Exception {
    ModelInputs inputs = RelatedHistory.inputs(1, 3);
    write("sound", one(Autoencoder.PCA, inputs), inputs);
    ModelProto.Builder model =
        ModelProto.parseFrom(Files.readAllBytes(folder.resolve("sound.onnx"))).toBuilder();
    model.getGraphBuilder().getNodeBuilder(0).setOpType("IsNotThere");
    Files.write(folder.resolve("broken.onnx"), model.build().toByteArray());

    assertThat(checked())
        .satisfiesExactly(
            broken -> assertThat(broken).startsWith("refused broken.onnx").contains("IsNotThere"),
            sound -> assertThat(sound).isEqualTo("ok sound.onnx"));
  }

  private void writeKinds(Autoencoder family) throws IOException {
    for (int rows : new int[] {1, 4}) {
      if (FamilyContractTest.takes(family, rows)) {
        String shape = rows == 1 ? "rows" : "window";
        write(family, shape, FamilyContractTest.inputs(family, rows));
        write(family, shape + "-condition", MixedHistory.conditioned(rows));
        if (family != Autoencoder.CONDITIONAL) {
          write(family, shape + "-categories", MixedHistory.inputs(rows));
        }
      }
    }
    if (family.conditioned()) {
      write(family, "scales", RelatedHistory.inputs(NumericSchema.conditioned(3, 4), 3));
    }
    writeImage(family);
    writeEnsemble(family);
    writeLabels(family);
  }

  private void writeImage(Autoencoder family) throws IOException {
    if (family != Autoencoder.RECURRENT && family != Autoencoder.CONDITIONAL) {
      ModelInputs images = DrawnImages.inputs(8, 8, 3);
      Family seeing = TestFamilies.of(family, new Image(8, 8, 3));
      write(family + "-image", fitted(family, seeing, images, 1), images);
    }
  }

  private void writeEnsemble(Autoencoder family) throws IOException {
    if (family != Autoencoder.PCA) {
      ModelInputs inputs = FamilyContractTest.inputs(family, 4);
      Family alone = TestFamilies.of(family);
      write(
          family + "-ensemble",
          Ensemble.of(List.of(fitted(family, alone, inputs, 1), fitted(family, alone, inputs, 2))),
          inputs);
    }
  }

  private void writeLabels(Autoencoder family) throws IOException {
    if (FamilyContractTest.takes(family, 1) && family != Autoencoder.CONDITIONAL) {
      ModelInputs inputs = LabelledHistory.inputs(400, 4, 1);
      FittedModel labelled = new HeadFitting(one(family, inputs), 1).run(inputs, inputs).model();
      write(family + "-labels", labelled, inputs);
    }
  }

  private void writeScore(ScoreChoice.Kind score) throws IOException {
    boolean drawn = score == ScoreChoice.Kind.PROBABILITY;
    boolean kept = score == ScoreChoice.Kind.DISTANCE;
    Autoencoder family =
        drawn ? Autoencoder.VARIATIONAL : kept ? Autoencoder.MEMORY : Autoencoder.DENSE;
    ModelInputs inputs = RelatedHistory.inputs(4, 3);
    FittedModel model = fitted(TestFamilies.of(family), inputs, new ScoreChoice(score, 2), 1);
    if (score == ScoreChoice.Kind.SURPRISAL) {
      float[] errors = ModelErrors.of(model, inputs).scores();
      model =
          new Surprisals(new SurprisalChoice(List.of("f0"), Combination.SUM, 1), inputs)
              .over(model, errors, List.of(inputs.length() - inputs.columns()));
    }
    write("score-" + score, model, inputs);
  }

  private void write(Autoencoder family, String kind, ModelInputs inputs) throws IOException {
    write(family + "-" + kind, one(family, inputs), inputs);
  }

  private void write(String name, FittedModel model, ModelInputs inputs) throws IOException {
    Files.write(
        folder.resolve(name.toLowerCase() + ".onnx"), FamilyContractTest.bytes(model, inputs));
  }

  private static FittedModel one(Autoencoder family, ModelInputs inputs) {
    return fitted(family, TestFamilies.of(family), inputs, 1);
  }

  private static FittedModel fitted(
      Autoencoder kind, Family family, ModelInputs inputs, long seed) {
    return fitted(family, inputs, new ScoreChoice(kind.score(), 1), seed);
  }

  private static FittedModel fitted(
      Family family, ModelInputs inputs, ScoreChoice score, long seed) {
    return new Fitting(new FitPolicy(List.of(), 2, 64, 0.01, 2, seed), inputs, inputs)
        .run(family, epoch -> {})
        .snapshot()
        .complete(inputs, score);
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> checked() throws IOException {
    Process process =
        new ProcessBuilder(System.getenv(PYTHON), SCRIPT.toString(), folder.toString())
            .redirectErrorStream(true)
            .start();
    try (var lines = process.inputReader()) {
      return lines.lines().toList();
    } finally {
      process.destroy();
    }
  }
}
