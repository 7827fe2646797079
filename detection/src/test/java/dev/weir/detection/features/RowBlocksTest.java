package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowBlocksTest {

  private static final float NONE = Float.NaN;
  private static final Feature KIND =
      Feature.categorical("kind", Feature.Missing.MEAN, CategoryList.unlearnt(3));

  @Test
  void coarseMeansComeFirstAndTheEventItselfLast() {
    FeatureWindow window = window(2, List.of(1, 3), Feature.numeric("a"));
    RowHistory history = window.newHistory();
    for (int i = 1; i <= 5; i++) {
      window.learn(history, i, new float[] {i}, 0);
    }
    float[] input = new float[4];

    window.assemble(history, new float[] {6}, 0, input, 0);

    assertThat(input).containsExactly(2, 5, 5, 6);
  }

  @Test
  void aMeanIsOverTheValuesThatAreThere() {
    FeatureWindow window = window(1, List.of(1, 4), Feature.numeric("a"), Feature.numeric("b"));
    RowHistory history = window.newHistory();
    window.learn(history, 1, new float[] {1, NONE}, 0);
    window.learn(history, 2, new float[] {NONE, NONE}, 0);
    float[] input = new float[4];

    window.assemble(history, new float[] {4, NONE}, 0, input, 0);

    assertThat(input).containsExactly(2.5f, NONE, 4, NONE);
  }

  @Test
  void aBlockHasItsNewestCategory() {
    FeatureWindow window = window(2, List.of(1, 3), KIND);
    RowHistory history = window.newHistory();
    for (float kind : new float[] {2, 1, NONE, 0, 2}) {
      window.learn(history, 1, new float[] {kind}, 0);
    }
    float[] input = new float[4];

    window.assemble(history, new float[] {NONE}, 0, input, 0);

    assertThat(input).containsExactly(1, 2, 2, NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isItsDefinitionWhateverIsMissingLateOrRestarted(long seed) {
    Random random = new Random(seed);
    int lags = 1 + random.nextInt(8);
    List<Integer> scales = List.of(1, 2 + random.nextInt(3), 5 + random.nextInt(12));
    FeatureWindow window = window(lags, scales, Feature.numeric("a"), Feature.numeric("b"), KIND);
    RowHistory history = window.newHistory();
    List<float[]> learned = new ArrayList<>();
    float[] input = new float[window.inputLength()];
    for (int i = 0; i < 300; i++) {
      float[] row = {value(random), value(random), kind(random)};
      long time = 1000L * i - (random.nextInt(5) == 0 ? 4000 : 0);

      window.assemble(history, row, 0, input, 0);

      assertThat(input)
          .as("seed %d, event %d, window %d, scales %s", seed, i, lags, scales)
          .containsExactly(defined(lags, scales, learned, row));
      if (window.learn(history, time, row, 0)) {
        learned.add(row);
      }
      history = restarted(window, history);
    }
    assertThat(learned.size()).isBetween(200, 299);
  }

  /** Each value by the words of the definition, from all rows there ever were. */
  private static float[] defined(
      int lags, List<Integer> scales, List<float[]> learned, float[] own) {
    List<float[]> rows = new ArrayList<>(learned);
    rows.add(own);
    float[] input = new float[scales.size() * lags * own.length];
    int at = 0;
    for (int s = scales.size() - 1; s >= 0; s--) {
      for (int lag = lags - 1; lag >= 0; lag--) {
        int end = rows.size() - lag * scales.get(s);
        List<float[]> block = rows.subList(Math.max(0, end - scales.get(s)), Math.max(0, end));
        for (int f = 0; f < own.length; f++) {
          input[at++] = f == 2 ? newest(block, f) : mean(block, f);
        }
      }
    }
    return input;
  }

  private static float mean(List<float[]> block, int feature) {
    return (float)
        block.stream()
            .mapToDouble(row -> row[feature])
            .filter(value -> !Double.isNaN(value))
            .boxed()
            .reduce(Double::sum)
            .map(sum -> sum / block.stream().filter(row -> !Float.isNaN(row[feature])).count())
            .orElse(Double.NaN)
            .doubleValue();
  }

  private static float newest(List<float[]> block, int feature) {
    return block.stream()
        .map(row -> row[feature])
        .filter(value -> !Float.isNaN(value))
        .reduce(NONE, (before, value) -> value);
  }

  private static RowHistory restarted(FeatureWindow window, RowHistory history) {
    ByteBuffer bytes = ByteBuffer.allocate(history.encodedBytes());
    history.write(bytes);
    return window.readHistory(bytes.flip());
  }

  private static float value(Random random) {
    return random.nextInt(4) == 0 ? NONE : (float) (100 * random.nextGaussian());
  }

  private static float kind(Random random) {
    return random.nextInt(4) == 0 ? NONE : random.nextInt(3);
  }

  private static FeatureWindow window(int lags, List<Integer> scales, Feature... features) {
    return new FeatureWindow(
        new FeatureSchema(Arrays.asList(features), lags, scales, List.of(), List.of(), List.of()));
  }
}
