package dev.weir.detection.evaluation;

import java.util.OptionalDouble;

/**
 * What was flagged against what was labelled. A share of nothing is empty, never 0 or 1.
 *
 * @param truePositives flagged and anomalous, ≥ 0
 * @param falsePositives flagged and normal, ≥ 0
 * @param falseNegatives not flagged though anomalous, ≥ 0
 * @param trueNegatives not flagged and normal, ≥ 0
 */
public record Confusion(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  /** TP / (TP + FP): share of what was flagged that is anomalous. Empty if nothing was flagged. */
  public OptionalDouble precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** TP / (TP + FN): share of the anomalous that was flagged. Empty if nothing is anomalous. */
  public OptionalDouble recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** 2 TP / (2 TP + FP + FN); 0 if nothing was hit, empty if there was nothing to hit or miss. */
  public OptionalDouble f1() {
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  /** FP / (FP + TN): share of the normal that was flagged. Empty if nothing is normal. */
  public OptionalDouble falseAlarmRate() {
    return share(falsePositives, falsePositives + trueNegatives);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
