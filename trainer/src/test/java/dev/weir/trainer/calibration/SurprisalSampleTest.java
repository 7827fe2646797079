package dev.weir.trainer.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.score.PlainCurve;
import dev.weir.trainer.score.SurprisalCurve;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definition, by sorting and counting. */
class SurprisalSampleTest {

  private static final int SIZE = 20_000;
  private static final double TAIL_BEGIN = -Math.log(0.02);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isTheLogarithmOfTheShareThatIsAsLarge(long seed) {
    float[] sample = exponential(seed);
    SurprisalCurve curve = SurprisalSample.curve(sample);
    Arrays.sort(sample);

    for (int rank = 0; rank < 0.98 * SIZE; rank += 97) {
      double expected = -Math.log((SIZE - rank) / (double) SIZE);
      assertThat(PlainCurve.at(curve, sample[rank])).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void isTheTailsFormulaBeyondTheSample() {
    float[] sample = heavy(4);
    SurprisalCurve curve = SurprisalSample.curve(sample);
    Arrays.sort(sample);
    float limit = sample[(int) (0.98 * SIZE)];
    double[] excesses = new double[SIZE - (int) (0.98 * SIZE) - 1];
    Arrays.setAll(excesses, i -> (double) sample[SIZE - 1 - i] - limit);
    double mean = Arrays.stream(excesses).average().orElseThrow();
    double variance = Arrays.stream(excesses).map(y -> (y - mean) * (y - mean)).average().orElse(0);
    double shape = 0.5 * (1 - mean * mean / variance);
    assertThat(shape).isBetween(0.2, 0.5);

    for (double y = mean / 7; y < 1000 * mean; y *= 1.3) {
      double expected = TAIL_BEGIN + Math.log1p(shape * y / (mean * (1 - shape))) / shape;
      assertThat(PlainCurve.at(curve, (float) (limit + y))).isCloseTo(expected, within(0.02));
    }
  }

  @Test
  void risesWithoutEnd() {
    SurprisalCurve curve = SurprisalSample.curve(exponential(5));

    assertThat(PlainCurve.at(curve, 2e6f)).isGreaterThan(PlainCurve.at(curve, 1e6f));
  }

  @Test
  void whatMostOfTheSampleIsSurprisesNobody() {
    float[] sample = new float[SIZE];
    for (int i = 0; i < SIZE / 100; i++) {
      sample[i] = 1 + i;
    }
    SurprisalCurve curve = SurprisalSample.curve(sample);

    assertThat(PlainCurve.at(curve, 0)).isZero();
    assertThat(PlainCurve.at(curve, 1)).isGreaterThan(TAIL_BEGIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40})
  void fewOrEqualValuesGiveACurveToo(int size) {
    float[] sample = new float[size];
    Arrays.fill(sample, 3);
    SurprisalCurve curve = SurprisalSample.curve(sample);

    assertThat(PlainCurve.at(curve, 3)).isZero();
    assertThat(PlainCurve.at(curve, 4)).isPositive();
  }

  private static float[] exponential(long seed) {
    Random random = new Random(seed);
    float[] sample = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      sample[i] = (float) -Math.log1p(-random.nextDouble());
    }
    return sample;
  }

  /** Pareto with an exponent of 3. */
  private static float[] heavy(long seed) {
    Random random = new Random(seed);
    float[] sample = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      sample[i] = (float) Math.pow(1 - random.nextDouble(), -1 / 3.0);
    }
    return sample;
  }
}
