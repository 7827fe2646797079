package dev.weir.detection.detector;

import dev.weir.detection.score.Judged;
import dev.weir.detection.score.Smoothing;

/**
 * How events are scored.
 *
 * @param batch events in one call of the model at most, in [1, 4096]; a GPU has its own, {@link
 *     CudaSettings#batch}
 * @param smoothing of an entity's scores, before they are judged
 * @param judged what of the model's answer the score is
 * @param device what runs the model
 * @param cpu how it runs where that is the processor
 * @param cuda how it runs where that is a GPU
 */
public record ScoreSettings(
    int batch,
    Smoothing smoothing,
    Judged judged,
    ScoreDevice device,
    CpuSettings cpu,
    CudaSettings cuda) {

  public ScoreSettings {
    if (batch < 1 || batch > 4096) {
      throw new IllegalArgumentException(
          "score.batch must be in [1, 4096], found %d".formatted(batch));
    }
  }
}
