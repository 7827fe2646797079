package dev.weir.streams.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {

  private static final FeatureSchema ROW =
      new FeatureSchema(List.of(Feature.numeric("temp"), Feature.numeric("flow")), 1);
  private static final FeatureSchema WINDOW = new FeatureSchema(ROW.features(), 4);

  @TempDir private Path folder;

  @Test
  void readsTheManifestOfRowAndWindowModels() {
    for (FeatureSchema schema : List.of(ROW, WINDOW)) {
      try (OnnxModel model = OnnxModel.load(written(schema))) {
        assertThat(model.manifest()).isEqualTo(ModelFixture.manifest(schema));
        assertThat(model.sha256()).matches("[0-9a-f]{64}");
      }
    }
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(folder.resolve("none.onnx"), "Model must be an existing file, found none at");
  }

  @Test
  void refusesWhatIsNoOnnxFile() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "temp,flow\n1,2\n");
    assertRefused(text, "Model must be an ONNX file, found something else in");
    Path empty = Files.createFile(folder.resolve("empty.onnx"));
    assertRefused(empty, "Model must be an ONNX file, found no bytes in");
  }

  @Test
  void refusesACorruptFileInOneLine() throws IOException {
    byte[] bytes = Files.readAllBytes(written(ROW));
    for (int length : new int[] {1, 2, 40, bytes.length / 2, bytes.length - 1}) {
      Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(bytes, length));
      assertRefused(cut, "Model ");
    }
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    Path file = written(ROW);
    try (RandomAccessFile larger = new RandomAccessFile(file.toFile(), "rw")) {
      larger.setLength(ModelManifest.MAXIMUM_FILE_BYTES + 1);
    }
    assertRefused(file, "Model must have at most 536870912 bytes, found 536870913 in");
  }

  @Test
  void refusesAModelThatHasNoScores() {
    assertRefused(
        ModelFixture.writeDiverged(folder.resolve("diverged.onnx"), ROW),
        "Model 'pumps' test must give scores in [0, ∞), found NaN for");
  }

  @Test
  void refusesAModelWithoutManifest() {
    Path file = ModelFixture.write(folder.resolve("bare.onnx"), ROW, null);
    assertRefused(file, "Model must carry 'weir.manifest' in its metadata, found none in");
  }

  @Test
  void refusesAGraphThatDiffersFromItsManifest() {
    String other = ManifestJson.write(ModelFixture.manifest(WINDOW));
    Path file = ModelFixture.write(folder.resolve("liar.onnx"), ROW, other);
    assertRefused(file, "'features' must be float[-1, 4, 2], found FLOAT[-1, 2]");
  }

  @Test
  void refusesAConditionThatIsMissingOrNotAskedFor() {
    FeatureSchema clocked = ROW.withClock(List.of(ClockCycle.HOUR_OF_DAY));
    assertRefused(
        ModelFixture.write(
            folder.resolve("without.onnx"),
            ROW,
            ManifestJson.write(ModelFixture.manifest(clocked))),
        "'condition' must be there, found [features]");
    assertRefused(
        ModelFixture.write(
            folder.resolve("with.onnx"), clocked, ManifestJson.write(ModelFixture.manifest(ROW))),
        "Model must have no inputs but [features], found [");
  }

  @Test
  void aConditionChangesTheScore() {
    FeatureSchema clocked = ROW.withClock(List.of(ClockCycle.HOUR_OF_DAY));
    try (OnnxModel model = OnnxModel.load(written(clocked));
        OnnxScorer scorer = model.newScorer(2)) {
      scorer.place(0, new float[] {11, 9, 11, 9}, 0, 2);
      scorer.placeConditions(0, new float[] {0, 1, 0, 1, 1, 0, 0, -1}, 0, 2);
      scorer.score(2);
      float first = scorer.scoreOf(0);
      float second = scorer.scoreOf(1);
      assertThat(first).isNotEqualTo(second);

      scorer.explain(1);
      assertThat(scorer.featureErrorOf(0) + scorer.featureErrorOf(1))
          .isCloseTo(second, within(1e-5f));
      assertThat(scorer.observed(1)).isEqualTo(9);
    }
  }

  @Test
  void refusesWeightsInAnotherFile() throws IOException {
    Protobuf tensor = new Protobuf().number(2, 1).text(8, "w").number(14, 1);
    Protobuf model =
        new Protobuf().number(1, 8).message(7, new Protobuf().text(2, "g").message(5, tensor));
    Path file = Files.write(folder.resolve("external.onnx"), model.toBytes());
    assertRefused(file, "Model must carry its weights itself, found external data in");
  }

  @Test
  void refusesWeightsThatAreNotThoseOfTheManifest() throws IOException {
    String other = "0".repeat(64);
    String manifest =
        ManifestJson.write(ModelFixture.manifest(ROW))
            .replaceFirst("(\"weightsSha256\"\\s*:\\s*)\"\"", "$1\"" + other + "\"");
    assertThat(manifest).contains(other);
    assertRefused(
        ModelFixture.write(folder.resolve("changed.onnx"), ROW, manifest),
        "Model 'pumps' test must have the weights its manifest tells of, found others in");
  }

  @Test
  void refusesWhatNoParserShouldSkip() throws IOException {
    byte[] group = {0x08, 0x08, 0x0b, 0x0c};
    assertRefused(
        Files.write(folder.resolve("group.onnx"), group),
        "Model must be a whole ONNX file, found one that is cut or damaged at");
  }

  @Test
  void staysOpenUntilTheLastScorerIsClosed() {
    OnnxModel model = OnnxModel.load(written(ROW));
    OnnxScorer first = model.newScorer(4);
    OnnxScorer second = model.newScorer(4);
    model.close();
    model.close();
    assertThat(model.holders()).isEqualTo(2);
    first.close();
    first.close();
    second.place(0, new float[] {1, 2}, 0, 1);
    second.score(1);
    assertThat(second.scoreOf(0)).isPositive();
    second.close();
    assertThat(model.holders()).isZero();
  }

  @Test
  void makesNoScorerOnceClosed() {
    OnnxModel model = OnnxModel.load(written(ROW));
    model.close();
    assertThatThrownBy(() -> model.newScorer(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Model 'pumps' test is closed");
  }

  private Path written(FeatureSchema schema) {
    return ModelFixture.write(folder.resolve("w" + schema.window() + ".onnx"), schema);
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> OnnxModel.load(file))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
