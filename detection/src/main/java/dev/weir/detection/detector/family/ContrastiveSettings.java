package dev.weir.detection.detector.family;

import java.util.ArrayList;
import java.util.List;

/**
 * How a contrastive encoder learns, and what its latents are compared with.
 *
 * @param temperature τ of the loss, > 0
 * @param prototypes of normal events at most, in [1, 10 000]
 */
public record ContrastiveSettings(double temperature, int prototypes) {

  private static final int MOST = 10_000;

  public ContrastiveSettings {
    List<String> problems = new ArrayList<>();
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      problems.add(
          "model.temperature must be a finite number > 0, found %s".formatted(temperature));
    }
    if (prototypes < 1 || prototypes > MOST) {
      problems.add("model.prototypes must be in [1, %d], found %d".formatted(MOST, prototypes));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
