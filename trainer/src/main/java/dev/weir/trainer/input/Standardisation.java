package dev.weir.trainer.input;

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

  /** The standard value of a raw one, in float32 as the model's graph does it. */
  float of(float value, int feature) {
    float standard = (value - mean[feature]) / deviation[feature];
    return Math.max(-LIMIT, Math.min(LIMIT, standard));
  }

  /** Of these features, in this order. */
  Standardisation only(int[] features) {
    float[] means = new float[features.length];
    float[] deviations = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      means[i] = mean[features[i]];
      deviations[i] = deviation[features[i]];
    }
    return new Standardisation(means, deviations);
  }
}
