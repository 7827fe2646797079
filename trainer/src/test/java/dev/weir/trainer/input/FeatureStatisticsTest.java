package dev.weir.trainer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RowSamples;
import org.junit.jupiter.api.Test;

class FeatureStatisticsTest {

  @Test
  void meanAndDeviationAreOfTheValuesPresent() {
    FeatureStatistics statistics = of(1, 3, Float.NaN, 5, 7);

    assertThat(statistics.count(0)).isEqualTo(4);
    assertThat(statistics.standardisation().mean()).containsExactly(4f);
    assertThat(statistics.standardisation().deviation()[0])
        .isCloseTo((float) Math.sqrt(5), within(1e-6f));
  }

  @Test
  void aConstantFeatureHasADeviationOfOne() {
    FeatureStatistics statistics = of(0.1f, 0.1f, 0.1f);

    assertThat(statistics.constant(0)).isTrue();
    assertThat(statistics.standardisation().mean()).containsExactly(0.1f);
    assertThat(statistics.standardisation().deviation()).containsExactly(1f);
  }

  @Test
  void largeOffsetsDoNotDrownTheDeviation() {
    float[] values = new float[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1_000_000 + i % 2;
    }

    assertThat(of(values).standardisation().deviation()[0]).isCloseTo(0.5f, within(1e-4f));
  }

  @Test
  void togetherTheyHaveTheMeanAndDeviationOfAllTheirValues() {
    float[][] rows = {{1, 100, 2}, {3, Float.NaN, 2}, {5, 300, 2}};
    FeatureStatistics statistics =
        FeatureStatistics.of(RowSamples.of(NumericSchema.of(3, 1), rows), 3);

    Standardisation found = statistics.together(new int[] {0, 2});

    assertThat(found.mean()).containsExactly(2.5f, 2.5f);
    float deviation = (float) Math.sqrt((1.5 * 1.5 + 4 * 0.5 * 0.5 + 2.5 * 2.5) / 6);
    assertThat(found.deviation())
        .containsExactly(new float[] {deviation, deviation}, within(1e-6f));
  }

  @Test
  void valuesThatAreAllTheSameHaveADeviationOfOneTogetherToo() {
    assertThat(of(7, 7).together(new int[] {0}).deviation()).containsExactly(1f);
  }

  private static FeatureStatistics of(float... values) {
    float[][] rows = new float[values.length][];
    for (int i = 0; i < values.length; i++) {
      rows[i] = new float[] {values[i]};
    }
    return FeatureStatistics.of(RowSamples.of(NumericSchema.of(1, 1), rows), 1);
  }
}
