package dev.weir.trainer.data;

/**
 * Raw units to standard ones: {@code z = clip((x − mean) / sd, ±10)}, by feature. The same in every
 * row of a window.
 *
 * @param mean of each feature's training values
 * @param deviation their standard deviation; 1 where it was 0
 */
public record Standardisation(float[] mean, float[] deviation) {

  /** Standardised inputs lie in [−LIMIT, LIMIT]. */
  public static final float LIMIT = 10;

  /** D. */
  public int width() {
    return mean.length;
  }

  /**
   * Standardises an input of whole rows in place and tells which values were there. The arithmetic
   * is the model graph's, in float32.
   *
   * @param values raw values, NaN missing; 0, the standardised mean, stands there afterwards
   * @param present receives 1 where a value was there, else 0
   * @param from begin in both arrays, inclusive
   * @param until end in both arrays, exclusive
   */
  public void apply(float[] values, float[] present, int from, int until) {
    int feature = 0;
    for (int i = from; i < until; i++) {
      float value = values[i];
      boolean missing = Float.isNaN(value);
      present[i] = missing ? 0 : 1;
      values[i] = missing ? 0 : standard(value, feature);
      feature = feature + 1 == mean.length ? 0 : feature + 1;
    }
  }

  private float standard(float value, int feature) {
    float standard = (value - mean[feature]) / deviation[feature];
    return Math.max(-LIMIT, Math.min(LIMIT, standard));
  }
}
