package dev.weir.evaluation.run;

import dev.weir.detection.InvalidConfigurationException;
import java.util.Arrays;

/**
 * A threshold without labels that never moves: {@code factor · q}, where q is the least held-out
 * score that a share {@code quantile} of them does not exceed.
 *
 * @param quantile in (0, 1]
 * @param factor &gt; 0
 */
public record StaticThreshold(double quantile, double factor) {

  public StaticThreshold {
    if (!(quantile > 0 && quantile <= 1)) {
      throw new InvalidConfigurationException(
          "--static-quantile must be in (0, 1], found " + quantile);
    }
    if (!(factor > 0)) {
      throw new InvalidConfigurationException("--static-factor must be > 0, found " + factor);
    }
  }

  /**
   * @param heldOut scores of events not learnt from, at least one
   */
  double of(float[] heldOut) {
    float[] sorted = heldOut.clone();
    Arrays.sort(sorted);
    return factor * sorted[(int) Math.ceil(quantile * sorted.length) - 1];
  }
}
