package dev.weir.trainer.input;

import dev.weir.trainer.data.Samples;
import java.util.Arrays;

/**
 * One-hot columns of a categorical feature, one for each category and one for all other texts:
 *
 * <pre>
 * z_k = s · ([x = k] − p_k),   s = 1 / √(1 − Σ p²)
 * </pre>
 *
 * <p>p are the categories' shares of the training values. The columns together have the variance 1,
 * so that a feature weighs like a standardised number however many categories it has, and one of
 * two categories exactly like the same feature written as 0 and 1: two different values lie {@code
 * 2s² = 1 / (p (1 − p))} apart, squared. s is at most √50, so that they never lie farther apart
 * than a number clipped at {@link Standardisation#USUAL_LIMIT} lies from its mean.
 *
 * @param feature its place in a raw row
 * @param shares p, of each category and of all other texts; they sum to 1
 */
public record CategoryColumns(int feature, float[] shares) {

  private static final double GREATEST_SCALE = Standardisation.USUAL_LIMIT / Math.sqrt(2);

  /**
   * @param count K + 1, categories with the one for all other texts
   */
  static CategoryColumns of(Samples training, int feature, int count) {
    double[] counts = new double[count];
    double sum = 0;
    for (int sample = 0; sample < training.size(); sample++) {
      float number = training.historyOf(sample).value(training.row()[sample], feature);
      if (!Float.isNaN(number)) {
        counts[(int) number]++;
        sum++;
      }
    }
    float[] shares = new float[count];
    for (int k = 0; k < count; k++) {
      shares[k] = (float) (counts[k] / Math.max(1, sum));
    }
    return new CategoryColumns(feature, shares);
  }

  CategoryColumns among(int[] places) {
    return new CategoryColumns(Arrays.binarySearch(places, feature), shares);
  }

  /** K + 1. */
  public int count() {
    return shares.length;
  }

  /** s. */
  public float scale() {
    double same = 0;
    for (float share : shares) {
      same += (double) share * share;
    }
    return (float) Math.min(GREATEST_SCALE, 1 / Math.sqrt(Math.max(0, 1 - same)));
  }
}
