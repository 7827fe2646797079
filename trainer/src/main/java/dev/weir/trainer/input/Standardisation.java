package dev.weir.trainer.input;

/**
 * Raw units to standard ones: {@code z = clip((x − mean) / sd, ±limit)}, by feature. The same in
 * every row of a window.
 *
 * @param mean of each feature's training values
 * @param deviation their standard deviation; 1 where it was 0
 * @param limit standardised inputs lie in [−limit, limit]
 */
public record Standardisation(float[] mean, float[] deviation, float limit) {

  /** The limit where nobody asks for another. */
  public static final float USUAL_LIMIT = 10;

  public Standardisation(float[] mean, float[] deviation) {
    this(mean, deviation, USUAL_LIMIT);
  }

  /** D. */
  public int width() {
    return mean.length;
  }

  /** The standard value of a raw one, in float32 as the model's graph does it. */
  float of(float value, int feature) {
    float standard = (value - mean[feature]) / deviation[feature];
    return Math.max(-limit, Math.min(limit, standard));
  }

  /** Of these features, in this order. */
  Standardisation only(int[] features) {
    float[] means = new float[features.length];
    float[] deviations = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      means[i] = mean[features[i]];
      deviations[i] = deviation[features[i]];
    }
    return new Standardisation(means, deviations, limit);
  }
}
