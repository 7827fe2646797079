package dev.weir.trainer.torch.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.score.Mahalanobis;
import dev.weir.trainer.score.Standardised;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the definitions, summed up in plain Java. */
class RuleFittingTest {

  private static final int ROWS = 3000;
  private static final int WIDTH = 3;

  private final History history = RandomHistory.of(ROWS, WIDTH, 7);
  private final ModelInputs inputs =
      new ModelInputs(
          new Samples(List.of(history), new int[ROWS], IntStream.range(0, ROWS).toArray()),
          NumericSchema.of(3, 1),
          new Standardisation(new float[] {0, 20, 40}, new float[] {1, 2, 4}));

  /** y = (z1 / 2, z0 / 4, 0.1): residuals that are correlated and whose mean is not 0. */
  private final Network network =
      new Network(
          WIDTH,
          List.of(new Dense(3, 3, new float[] {0, 0.5f, 0, 0.25f, 0, 0, 0, 0, 0}, new float[3])),
          List.of(
              new Dense(3, 3, new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new float[] {0, 0, 0.1f})));

  private final float[][] residuals = new float[ROWS][WIDTH];
  private final float[][] present = new float[ROWS][WIDTH];

  @Test
  void variancesAreMeanSquaresOfTheValuesThatWereThere() {
    residuals();
    Standardised rule =
        (Standardised)
            new RuleFitting(network, inputs).run(new ScoreChoice(ScoreChoice.Kind.STANDARDISED, 1));

    for (int i = 0; i < WIDTH; i++) {
      double expected = moment(i, i, new double[WIDTH]) + 1e-4;
      assertThat((double) rule.variances()[i]).isCloseTo(expected, within(1e-5 * expected));
    }
  }

  @Test
  void theFactorInvertsTheShrunkCovariance() {
    residuals();
    Mahalanobis rule =
        (Mahalanobis)
            new RuleFitting(network, inputs).run(new ScoreChoice(ScoreChoice.Kind.MAHALANOBIS, 1));
    double[] mean = IntStream.range(0, WIDTH).mapToDouble(this::mean).toArray();
    double[][] covariance = shrunkCovariance(mean);

    for (int i = 0; i < WIDTH; i++) {
      assertThat((double) rule.mean()[i]).isCloseTo(mean[i], within(1e-5));
      for (int j = 0; j < WIDTH; j++) {
        assertThat(whitened(rule.factor(), covariance, i, j))
            .isCloseTo(i == j ? 1 : 0, within(1e-5));
      }
    }
  }

  @Test
  void everyWhitenedErrorIsClosestToItsOwnFeature() {
    residuals();
    Mahalanobis rule =
        (Mahalanobis)
            new RuleFitting(network, inputs).run(new ScoreChoice(ScoreChoice.Kind.MAHALANOBIS, 1));
    double[][] covariance =
        shrunkCovariance(IntStream.range(0, WIDTH).mapToDouble(this::mean).toArray());

    for (int i = 0; i < WIDTH; i++) {
      double own = Math.abs(correlation(rule.factor(), covariance, i, i));
      for (int j = 0; j < WIDTH; j++) {
        if (i != j) {
          assertThat(Math.abs(correlation(rule.factor(), covariance, i, j))).isLessThan(own);
        }
      }
    }
  }

  private void residuals() {
    float[] values = new float[WIDTH];
    for (int row = 0; row < ROWS; row++) {
      inputs.copy(row, values, present[row], 0);
      float[] expected = {values[1] / 2, values[0] / 4, 0.1f};
      for (int i = 0; i < WIDTH; i++) {
        residuals[row][i] = present[row][i] * (values[i] - expected[i]);
      }
    }
  }

  private double mean(int i) {
    return moment(i) / count(i);
  }

  private double moment(int i) {
    return IntStream.range(0, ROWS).mapToDouble(row -> residuals[row][i]).sum();
  }

  private double count(int i) {
    return IntStream.range(0, ROWS).mapToDouble(row -> present[row][i]).sum();
  }

  private double moment(int i, int j, double[] centre) {
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      double left = present[row][i] * (residuals[row][i] - centre[i]);
      sum += left * present[row][j] * (residuals[row][j] - centre[j]);
    }
    return sum / Math.sqrt(count(i) * count(j));
  }

  private double[][] shrunkCovariance(double[] mean) {
    double level =
        IntStream.range(0, WIDTH).mapToDouble(i -> moment(i, i, mean)).average().orElseThrow();
    double[][] covariance = new double[WIDTH][WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      for (int j = 0; j < WIDTH; j++) {
        covariance[i][j] = 0.9 * moment(i, j, mean) + (i == j ? 0.1 * level + 1e-9 : 0);
      }
    }
    return covariance;
  }

  /** (W Σ Wᵀ)_ij. */
  private static double whitened(float[] factor, double[][] covariance, int i, int j) {
    double sum = 0;
    for (int k = 0; k < WIDTH; k++) {
      sum += cross(factor, covariance, i, k) * factor[j * WIDTH + k];
    }
    return sum;
  }

  /** Correlation of u_i with r_j. */
  private static double correlation(float[] factor, double[][] covariance, int i, int j) {
    return cross(factor, covariance, i, j) / Math.sqrt(covariance[j][j]);
  }

  /** (W Σ)_ij. */
  private static double cross(float[] factor, double[][] covariance, int i, int j) {
    double sum = 0;
    for (int k = 0; k < WIDTH; k++) {
      sum += factor[i * WIDTH + k] * covariance[k][j];
    }
    return sum;
  }
}
