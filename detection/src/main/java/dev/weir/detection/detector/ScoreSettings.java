package dev.weir.detection.detector;

/**
 * How events are scored.
 *
 * @param batch events in one call of the model at most, in [1, 4096]
 */
public record ScoreSettings(int batch) {

  public ScoreSettings {
    if (batch < 1 || batch > 4096) {
      throw new IllegalArgumentException(
          "score.batch must be in [1, 4096], found %d".formatted(batch));
    }
  }
}
