package dev.weir.detection.evaluation;

/** Lowers a threshold from the highest score through every distinct one; counts what lies above. */
final class Sweep {

  private final double[] anomalous;
  private final double[] normal;
  private int anomalousLeft;
  private int normalLeft;

  /** Both sorted, lowest first. */
  Sweep(double[] anomalous, double[] normal) {
    this.anomalous = anomalous;
    this.normal = normal;
    this.anomalousLeft = anomalous.length;
    this.normalLeft = normal.length;
  }

  /** Moves to the next lower distinct score; false behind the lowest. */
  boolean next() {
    if (anomalousLeft == 0 && normalLeft == 0) {
      return false;
    }
    double threshold = Math.max(highest(anomalous, anomalousLeft), highest(normal, normalLeft));
    anomalousLeft = below(threshold, anomalous, anomalousLeft);
    normalLeft = below(threshold, normal, normalLeft);
    return true;
  }

  /** Anomalous events whose score is at least the threshold. */
  int truePositives() {
    return anomalous.length - anomalousLeft;
  }

  /** Normal events whose score is at least the threshold. */
  int falsePositives() {
    return normal.length - normalLeft;
  }

  private static double highest(double[] sorted, int left) {
    return left == 0 ? Double.NEGATIVE_INFINITY : sorted[left - 1];
  }

  private static int below(double threshold, double[] sorted, int left) {
    int remaining = left;
    while (remaining > 0 && sorted[remaining - 1] >= threshold) {
      remaining--;
    }
    return remaining;
  }
}
