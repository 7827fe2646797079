package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningMeansTest {

  @Test
  void aValueIsJudgedByThoseBeforeIt() {
    RunningMeans means = new RunningMeans(1);
    assertThat(means.relative(0, 99)).isZero();
    means.learn(0, 9);
    assertThat(means.relative(0, 99)).isCloseTo((float) Math.log(10) / 4, within(1e-6f));
    assertThat(means.relative(0, 9)).isZero();
    assertThat(means.relative(0, Float.NaN)).isNaN();
  }

  @Test
  void oneHugeValueDoesNotHideTheNext() {
    RunningMeans means = new RunningMeans(1);
    for (int i = 0; i < 20; i++) {
      means.learn(0, 50);
    }
    float before = means.relative(0, 5_000);
    means.learn(0, 1e9f);

    assertThat(means.relative(0, 5_000)).isCloseTo(before, within(0.1f));
  }

  @Test
  void aMeanOfNothingCanRise() {
    RunningMeans means = new RunningMeans(1);
    means.learn(0, 0);
    for (int i = 0; i < 50; i++) {
      means.learn(0, 10);
    }
    assertThat(means.relative(0, 10)).isCloseTo(0, within(0.2f));
  }

  @Test
  void signsAreMirrored() {
    RunningMeans up = new RunningMeans(1);
    RunningMeans down = new RunningMeans(1);
    for (float value : new float[] {3, 40, 0.5f, 900, 2}) {
      assertThat(down.relative(0, -value)).isEqualTo(-up.relative(0, value));
      up.learn(0, value);
      down.learn(0, -value);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,2", "4,3"})
  void derivedFeaturesAreThoseOfEachEntitysPast(long seed, int rows) {
    FeatureSchema schema =
        new FeatureSchema(
            List.of(Feature.numeric("kind"), Feature.numeric("amount")),
            rows,
            null,
            null,
            List.of("amount"),
            null);
    FeatureWindow window = new FeatureWindow(schema);
    assertThat(window.remembers()).isTrue();
    Random random = new Random(seed);
    RowHistory history = window.newHistory();
    List<Float> past = new ArrayList<>();
    float[] input = new float[window.inputLength()];
    for (int i = 0; i < 400; i++) {
      float amount = random.nextInt(9) == 0 ? Float.NaN : (float) Math.exp(5 * random.nextDouble());
      float[] row = {i, amount};
      window.assemble(history, row, 0, input, 0);

      assertThat(Arrays.copyOfRange(input, input.length - 3, input.length))
          .as("seed %d, event %d", seed, i)
          .containsExactly(i, amount, defined(past, amount));
      long time = 10L * i - (random.nextInt(6) == 0 ? 50 : 0);
      if (window.learn(history, time, row, 0) && !Float.isNaN(amount)) {
        past.add(amount);
      }
      history = restarted(window, history);
    }
  }

  /** From all amounts there ever were, each time anew. */
  private static float defined(List<Float> past, float amount) {
    double mean = 0;
    for (int i = 0; i < past.size(); i++) {
      double taken = i == 0 ? past.get(i) : Math.min(past.get(i), 3 * mean + 2);
      mean += (taken - mean) / (Math.min(i, 100) + 1);
    }
    int n = Math.min(past.size(), 100);
    return past.isEmpty() && !Float.isNaN(amount)
        ? 0
        : (float) ((StrictMath.log1p(amount) - StrictMath.log1p(mean)) * n / (n + 3));
  }

  @Test
  void aHistoryWithoutMeansIsRefusedWhereTheyAreWanted() {
    List<Feature> features = List.of(Feature.numeric("amount"));
    FeatureWindow wanted =
        new FeatureWindow(new FeatureSchema(features, 1, null, null, List.of("amount"), null));
    byte[] versionOne = {1, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wanted.readHistory(ByteBuffer.wrap(versionOne)))
        .withMessage("History must have 1 running means, found 0");
  }

  private static RowHistory restarted(FeatureWindow window, RowHistory history) {
    ByteBuffer bytes = ByteBuffer.allocate(history.encodedBytes());
    history.write(bytes);
    return window.readHistory(bytes.flip());
  }
}
