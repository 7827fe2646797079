package dev.weir.detection.evaluation.nab;

/** What an alert is worth to whom: NAB's application profiles. */
public enum NabProfile {
  STANDARD(1, 0.11, 1),
  LOW_FP(1, 0.22, 1),
  LOW_FN(1, 0.11, 2);

  private final double hit;
  private final double falseAlert;
  private final double miss;

  NabProfile(double hit, double falseAlert, double miss) {
    this.hit = hit;
    this.falseAlert = falseAlert;
    this.miss = miss;
  }

  /** Earned by an alert on the first row of a window; later ones earn less. */
  public double hit() {
    return hit;
  }

  /** Cost of an alert far from any window; one shortly behind a window costs less. */
  public double falseAlert() {
    return falseAlert;
  }

  /** Cost of a window without an alert. */
  public double miss() {
    return miss;
  }
}
