package dev.weir.detection.evaluation;

/**
 * What one threshold for all events flags.
 *
 * @param truePositives anomalous events at or above it, ≥ 0
 * @param falsePositives normal events at or above it, ≥ 0
 */
public record OperatingPoint(long truePositives, long falsePositives) {

  /** Events at or above the threshold. */
  public long flagged() {
    return truePositives + falsePositives;
  }

  /** TP / (TP + FP); 1 where nothing is flagged, which is where the curve begins. */
  public double precision() {
    return flagged() == 0 ? 1 : truePositives / (double) flagged();
  }
}
