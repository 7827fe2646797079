package dev.weir.detection.score;

/**
 * Exponentially weighted mean of an entity's scores, in the order its events arrive: {@code s ← s +
 * α·(e − s)}, beginning at the first score. A fault that lasts rises out of the noise of single
 * scores; one that lasts a single event is flattened by α.
 *
 * <p>A late event is smoothed like any other and does not move the mean.
 *
 * @param alpha weight of the newest score, in (0, 1]; 1 leaves scores as they are
 */
public record Smoothing(double alpha) {

  public Smoothing {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException(
          "score.smoothing must be in (0, 1], found %s".formatted(alpha));
    }
  }

  /** Scores as they are. */
  public static Smoothing none() {
    return new Smoothing(1);
  }

  /** The smoothed score of an event; the mean stays as it is. */
  public float smooth(MeanScore mean, float score) {
    return alpha == 1 || !mean.known()
        ? score
        : (float) (mean.value() + alpha * (score - mean.value()));
  }

  /** Moves the mean to what {@link #smooth} answered. */
  public void learn(MeanScore mean, float smoothed) {
    if (alpha < 1) {
      mean.set(smoothed);
    }
  }
}
