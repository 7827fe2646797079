package dev.weir.trainer.input;

import dev.weir.trainer.data.History;
import dev.weir.trainer.data.Samples;
import java.util.Arrays;

/**
 * Mean and standard deviation of each feature over the values present (Welford's running sums, in
 * double).
 */
public final class FeatureStatistics {

  private final float limit;
  private final long[] count;
  private final double[] mean;
  private final double[] squares;
  private final float[] minimum;
  private final float[] maximum;

  private FeatureStatistics(int width, float limit) {
    this.limit = limit;
    count = new long[width];
    mean = new double[width];
    squares = new double[width];
    minimum = new float[width];
    maximum = new float[width];
  }

  /** Statistics of the newest row of each sample. */
  public static FeatureStatistics of(Samples samples, int width) {
    return of(samples, width, Standardisation.USUAL_LIMIT);
  }

  /**
   * The same.
   *
   * @param limit of standardised values
   */
  public static FeatureStatistics of(Samples samples, int width, float limit) {
    FeatureStatistics statistics = new FeatureStatistics(width, limit);
    for (int s = 0; s < samples.size(); s++) {
      History history = samples.historyOf(s);
      int row = samples.row()[s];
      for (int f = 0; f < width; f++) {
        statistics.add(f, history.value(row, f));
      }
    }
    return statistics;
  }

  /** Values that were there. */
  public long count(int feature) {
    return count[feature];
  }

  /** Whether no two values differ. */
  public boolean constant(int feature) {
    return count[feature] > 0 && minimum[feature] == maximum[feature];
  }

  public float minimum(int feature) {
    return minimum[feature];
  }

  /** Mean and deviation as the model's graph will use them. */
  public Standardisation standardisation() {
    float[] means = new float[mean.length];
    float[] deviations = new float[mean.length];
    for (int f = 0; f < means.length; f++) {
      means[f] = constant(f) ? minimum[f] : (float) mean[f];
      float deviation = (float) Math.sqrt(squares[f] / Math.max(1, count[f]));
      deviations[f] = deviation > 0 && !constant(f) ? deviation : 1;
    }
    return new Standardisation(means, deviations, limit);
  }

  /** The same, of these features alone, with one mean and one deviation over all their values. */
  Standardisation together(int[] features) {
    long values = 0;
    double sum = 0;
    for (int f : features) {
      values += count[f];
      sum += count[f] * mean[f];
    }
    double common = sum / Math.max(1, values);
    double apart = 0;
    for (int f : features) {
      apart += squares[f] + count[f] * (mean[f] - common) * (mean[f] - common);
    }
    float deviation = (float) Math.sqrt(apart / Math.max(1, values));
    float[] means = new float[features.length];
    float[] deviations = new float[features.length];
    Arrays.fill(means, (float) common);
    Arrays.fill(deviations, deviation > 0 ? deviation : 1);
    return new Standardisation(means, deviations, limit);
  }

  private void add(int feature, float value) {
    if (Float.isNaN(value)) {
      return;
    }
    boolean first = count[feature]++ == 0;
    double before = value - mean[feature];
    mean[feature] += before / count[feature];
    squares[feature] += before * (value - mean[feature]);
    minimum[feature] = first ? value : Math.min(minimum[feature], value);
    maximum[feature] = first ? value : Math.max(maximum[feature], value);
  }
}
