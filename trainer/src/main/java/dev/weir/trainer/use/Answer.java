package dev.weir.trainer.use;

import java.util.Arrays;
import java.util.Map;

/**
 * What a model says of one event.
 *
 * @param score how strange it is
 * @param reconstruction what was expected of it, in raw units, [D]
 * @param latent [L]
 */
public record Answer(float score, float[] reconstruction, float[] latent) {

  /** Of the {@code n}-th of n inputs that a session was asked for. */
  static Answer of(Map<String, float[]> outputs, int index, int width, int latentLength) {
    return new Answer(
        outputs.get("score")[index],
        row(outputs.get("reconstruction"), index, width),
        row(outputs.get("latent"), index, latentLength));
  }

  private static float[] row(float[] rows, int index, int length) {
    return Arrays.copyOfRange(rows, index * length, (index + 1) * length);
  }
}
