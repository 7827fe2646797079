package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The estimate beside the truth: sort the window's scores and count. */
class ExactQuantileTest {

  private static final int EVENTS = 12_000;

  /** Relative width of a bucket. */
  private static final double GRID = 1.0 / ScoreBuckets.PER_OCTAVE;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thresholdLiesAtTheWindowsQuantile(long seed) {
    double[] scores = scores(seed);
    JudgedEntity entity = judged(scores, 0.01);
    double threshold = entity.judge(EVENTS * 1000L, 0).threshold();
    double[] sorted = sorted(scores);
    double least = sorted[(int) (EVENTS * (1 - 0.015))] * (1 - GRID);
    double most = sorted[(int) (EVENTS * (1 - 0.006))] * (1 + GRID);
    assertThat(threshold).as("seed %d", seed).isBetween(least, most);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pValueOfTheTailIsTheShareAtOrOver(long seed) {
    double[] scores = scores(seed);
    JudgedEntity entity = judged(scores, 0.01);
    for (double share : new double[] {0.05, 0.02, 0.01}) {
      double score = sorted(scores)[(int) (EVENTS * (1 - share))];
      assertThat(entity.judge(EVENTS * 1000L, score).pValue())
          .as("seed %d, share %s", seed, share)
          .isBetween(share / 1.7, share * 1.7);
    }
  }

  private static JudgedEntity judged(double[] scores, double alpha) {
    PspPolicy policy =
        PspPolicy.calibrated()
            .withPane(Duration.ofSeconds(EVENTS / 24))
            .withRate(new AlertRate.Share(alpha));
    JudgedEntity entity = new JudgedEntity(policy);
    for (int i = 0; i < scores.length; i++) {
      entity.judge(i * 1000L, scores[i]);
    }
    return entity;
  }

  /** Log-normal, exponential or uniform scores, on a level of the seed's own. */
  private static double[] scores(long seed) {
    Random random = new Random(seed);
    double level = Math.exp(random.nextGaussian() * 4);
    double sigma = 0.2 + random.nextDouble();
    return random
        .doubles(EVENTS)
        .map(
            u ->
                switch ((int) (seed % 3)) {
                  case 0 -> level * Math.exp(sigma * random.nextGaussian());
                  case 1 -> -level * Math.log(1 - u);
                  default -> level * u;
                })
        .toArray();
  }

  private static double[] sorted(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
