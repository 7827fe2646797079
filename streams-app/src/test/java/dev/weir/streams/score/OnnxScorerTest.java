package dev.weir.streams.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import dev.weir.streams.score.file.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxScorerTest {

  private static final int ROWS = 300;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1,1", "2,1", "3,1", "8,1", "16,1", "19,1", "38,1", "99,1", "128,1", "255,1", "3,5", "8,4",
    "16,16", "38,7", "64,16"
  })
  void scoresAreTheSameBitsAtEveryBatchSizeAndPosition(int width, int window) {
    FeatureSchema schema = schema(width, window);
    float[] inputs = inputs(schema, 11);
    try (OnnxModel model = model(schema);
        OnnxScorer scorer = model.newScorer(256)) {
      int[] alone = scoresInChunksOf(1, 0, inputs, schema, scorer);
      for (int chunk : new int[] {2, 3, 5, 7, 8, 16, 31, 64, 255, 256}) {
        for (int start : new int[] {0, 1}) {
          int[] together = scoresInChunksOf(chunk, start, inputs, schema, scorer);
          assertThat(Arrays.mismatch(together, alone))
              .as("first input that differs in chunks of %d from slot %d", chunk, start)
              .isEqualTo(-1);
        }
      }
    }
  }

  @Test
  void featureErrorsSumToTheScoreAndMissingValuesAddNothing() {
    FeatureSchema schema = schema(8, 4);
    float[] inputs = inputs(schema, 12);
    for (int row = 0; row < schema.window(); row++) {
      inputs[row * schema.width() + 3] = Float.NaN;
    }
    try (OnnxModel model = model(schema);
        OnnxScorer scorer = model.newScorer(4)) {
      scorer.place(0, inputs, 0, 4);
      scorer.score(4);
      scorer.explain(0);
      double sum = IntStream.range(0, 8).mapToDouble(scorer::featureErrorOf).sum();
      assertThat(sum).isCloseTo(scorer.scoreOf(0), within(1e-5));
      assertThat(scorer.featureErrorOf(3)).isZero();
      assertThat(scorer.expected(3)).isNotNaN();
    }
  }

  @Test
  void explainsTheSlotAskedFor() {
    FeatureSchema schema = schema(4, 1);
    try (OnnxModel model = model(schema);
        OnnxScorer scorer = model.newScorer(8)) {
      scorer.place(0, new float[] {10, 10, 10, 10, 10, 90, 10, 10}, 0, 2);
      scorer.score(2);
      scorer.explain(1);
      double[] errors = IntStream.range(0, 4).mapToDouble(scorer::featureErrorOf).toArray();
      assertThat(errors[1]).isEqualTo(Arrays.stream(errors).max().getAsDouble());
      scorer.explain(0);
      assertThat(scorer.featureErrorOf(1)).isZero();
    }
  }

  @Test
  void aLabelsProbabilityIsJudgedInPlaceOfTheScore() {
    FeatureSchema schema = schema(4, 1);
    Path file = ModelFixture.writeLabelled(folder.resolve("labelled.onnx"), schema);
    float[] inputs = {10, 10, 10, 10, 10, 11, 10, 10, 10, 20, 10, 10};
    try (OnnxModel model = OnnxModel.load(file);
        OnnxScorer scores = model.newScorer(3);
        OnnxScorer probabilities = model.newScorer(Judged.LABEL_PROBABILITY, 3)) {
      scores.place(0, inputs, 0, 3);
      scores.score(3);
      probabilities.place(0, inputs, 0, 3);
      probabilities.score(3);
      for (int slot = 0; slot < 3; slot++) {
        double logistic = 1 / (1 + Math.exp(-scores.scoreOf(slot)));
        assertThat((double) probabilities.scoreOf(slot))
            .isCloseTo(-Math.log(1 - logistic), within(1e-4));
      }
      probabilities.explain(2);
      assertThat(probabilities.featureErrorOf(1)).isPositive();
    }
  }

  @Test
  void whatIsNotThereCannotBeJudged() {
    try (OnnxModel model = model(schema(4, 1))) {
      model.requireOutput(Judged.SCORE);
      assertThatThrownBy(() -> model.requireOutput(Judged.LABEL_PROBABILITY))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining(
              "score.judge must be score with model 'pumps' test, which has no label_probability");
    }
  }

  @Test
  void newEntitiesDoNotBeginWithScoresOfAnotherKind() {
    FeatureSchema schema = schema(4, 1);
    Path file = folder.resolve("labelled.onnx");
    try (OnnxModel without = OnnxModel.load(ModelFixture.writeLabelled(file, schema))) {
      without.requireOutput(Judged.LABEL_PROBABILITY);
    }
    try (OnnxModel model =
        OnnxModel.load(ModelFixture.writeLabelled(file, schema, Map.of(600, 12)))) {
      model.requireOutput(Judged.SCORE);
      assertThatThrownBy(() -> model.requireOutput(Judged.LABEL_PROBABILITY))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("Train it again with score.judge=label_probability");
    }
  }

  @Test
  void whatLeavesTheRangeOfFloatIsNoScore() {
    FeatureSchema schema = schema(2, 1);
    try (OnnxModel model = model(schema);
        OnnxScorer scorer = model.newScorer(2)) {
      float far = ModelFixture.NAN_TRIGGER;
      scorer.place(0, new float[] {far, far, 10, 10}, 0, 2);
      scorer.score(2);
      assertThat(OnnxScorer.isScore(scorer.scoreOf(0))).isFalse();
      assertThat(OnnxScorer.isScore(scorer.scoreOf(1))).isTrue();
    }
    assertThat(OnnxScorer.isScore(Float.NaN)).isFalse();
    assertThat(OnnxScorer.isScore(-Float.MIN_VALUE)).isFalse();
    assertThat(OnnxScorer.isScore(0f)).isTrue();
  }

  @Test
  void modelWhoseScoresDependOnTheirPlaceIsScoredOneByOne() {
    FeatureSchema schema = schema(38, 1);
    Path file = ModelFixture.writeReducing(folder.resolve("reducing.onnx"), schema);
    try (OnnxModel model = OnnxModel.load(file);
        OnnxScorer scorer = model.newScorer(256)) {
      assertThat(model.scoresInChunks()).isFalse();
      assertThat(scorer.capacity()).isEqualTo(1);
    }
    try (OnnxModel model = model(schema)) {
      assertThat(model.scoresInChunks()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"1,false", "4,false", "1,true"})
  void anInputTheModelFailsOnCostsItsNeighboursNothing(int window, boolean filledUp)
      throws Exception {
    FeatureSchema schema = schema(4, window);
    Path file = ModelFixture.writeFailing(folder.resolve("failing.onnx"), schema);
    float[] inputs = inputs(schema, 15);
    float[] poisoned = inputs.clone();
    for (int bad : new int[] {0, 1, 9, 62, 63}) {
      poisoned[bad * schema.inputLength()] = 2 * ModelFixture.BEYOND;
    }
    try (OnnxModel model = OnnxModel.open(ModelFile.read(file), backend(filledUp));
        OnnxScorer scorer = model.newScorer(64);
        OnnxModel sound = model(schema);
        OnnxScorer soundScorer = sound.newScorer(64)) {
      int[] expected = scoresInChunksOf(64, 0, inputs, schema, soundScorer);
      scorer.place(0, poisoned, 0, 64);
      scorer.score(64);
      for (int slot = 0; slot < 64; slot++) {
        if (List.of(0, 1, 9, 62, 63).contains(slot)) {
          assertThat(scorer.refusalOf(slot)).contains("Gather").doesNotContain("\n");
          assertThat(scorer.scoreOf(slot)).isNaN();
        } else {
          assertThat(scorer.refusalOf(slot)).isNull();
          assertThat(Float.floatToRawIntBits(scorer.scoreOf(slot))).isEqualTo(expected[slot]);
        }
      }
      scorer.explain(8);
      assertThat(scorer.featureErrorOf(0)).isNotNaN();
      scorer.place(0, inputs, 0, 1);
      scorer.score(1);
      assertThat(scorer.refusalOf(0)).isNull();
      assertThat(scoresInChunksOf(64, 0, inputs, schema, scorer)).isEqualTo(expected);
    }
  }

  private static Backend backend(boolean filledUp) {
    return filledUp ? FakeGpu.of(64) : new CpuBackend(CpuSettings.STANDARD);
  }

  @Test
  void aCallThatIsFilledUpGivesTheSameBits() throws Exception {
    FeatureSchema schema = schema(19, 1);
    float[] inputs = inputs(schema, 14);
    Path file = ModelFixture.write(folder.resolve("model.onnx"), schema);
    try (OnnxModel model = OnnxModel.load(file);
        OnnxScorer scorer = model.newScorer(64);
        OnnxModel filledUp = OnnxModel.open(ModelFile.read(file), FakeGpu.of(64));
        OnnxScorer filledUpScorer = filledUp.newScorer(7)) {
      assertThat(filledUpScorer.capacity()).isEqualTo(64);
      int[] expected = scoresInChunksOf(64, 0, inputs, schema, scorer);
      for (int chunk : new int[] {1, 2, 63, 64}) {
        assertThat(scoresInChunksOf(chunk, 0, inputs, schema, filledUpScorer)).isEqualTo(expected);
      }
    }
  }

  @Test
  void placesFewerInputsWhereTheyAreLarge() {
    FeatureSchema schema = schema(1024, 4);
    try (OnnxModel model = model(schema);
        OnnxScorer scorer = model.newScorer(4096)) {
      assertThat(scorer.capacity()).isEqualTo(256);
    }
  }

  @Test
  void modelClosedWhileThreadsScoreHarmsNone() throws Exception {
    FeatureSchema schema = schema(16, 1);
    float[] inputs = inputs(schema, 13);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int round = 0; round < 20; round++) {
        OnnxModel model = model(schema);
        List<Future<int[]>> found = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          OnnxScorer scorer = model.newScorer(64);
          found.add(
              threads.submit(
                  () -> {
                    try (scorer) {
                      return scoresInChunksOf(64, 0, inputs, schema, scorer);
                    }
                  }));
        }
        model.close();
        int[] first = found.get(0).get();
        assertThat(found.get(1).get()).isEqualTo(first);
        assertThat(found.get(2).get()).isEqualTo(first);
        assertThat(model.holders()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int[] scoresInChunksOf(
      int chunk, int start, float[] inputs, FeatureSchema schema, OnnxScorer scorer) {
    int length = schema.inputLength();
    int[] bits = new int[ROWS];
    int room = Math.max(1, chunk - start);
    int used = Math.min(start, chunk - 1);
    for (int at = 0; at < ROWS; at += room) {
      int count = Math.min(room, ROWS - at);
      scorer.place(0, inputs, 0, used);
      scorer.place(used, inputs, at * length, count);
      scorer.score(used + count);
      for (int i = 0; i < count; i++) {
        bits[at + i] = Float.floatToRawIntBits(scorer.scoreOf(used + i));
      }
    }
    return bits;
  }

  private static float[] inputs(FeatureSchema schema, long seed) {
    Random random = new Random(seed);
    float[] inputs = new float[ROWS * schema.inputLength()];
    for (int i = 0; i < inputs.length; i++) {
      boolean missing = random.nextInt(10) == 0;
      inputs[i] = missing ? Float.NaN : (float) (10 + 3 * random.nextGaussian());
    }
    return inputs;
  }

  private OnnxModel model(FeatureSchema schema) {
    return OnnxModel.load(ModelFixture.write(folder.resolve("model.onnx"), schema));
  }

  private static FeatureSchema schema(int width, int window) {
    return new FeatureSchema(
        IntStream.range(0, width).mapToObj(i -> Feature.numeric("f" + i)).toList(), window);
  }
}
