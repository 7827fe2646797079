package dev.weir.detection.threshold;

/**
 * A threshold that never moves, one for all entities and times: what an adaptive one is compared
 * with. Knows no p-value and no time; every event is on time, and quiet at or under the threshold.
 * Immutable.
 */
public final class FixedThreshold {

  private final double threshold;

  /**
   * @param threshold in the unit of the score, ≥ 0
   */
  public FixedThreshold(double threshold) {
    if (!(threshold >= 0)) {
      throw new IllegalArgumentException("threshold must be >= 0, found " + threshold);
    }
    this.threshold = threshold;
  }

  /**
   * @param into is given what there is to say of an event of this score
   */
  public void judge(double score, Judgement into) {
    boolean anomalous = score > threshold;
    into.verdict = anomalous ? Verdict.ANOMALOUS : Verdict.NORMAL;
    into.threshold = threshold;
    into.pValue = 1;
    into.cold = false;
    into.late = false;
    into.tooLate = false;
    into.ahead = false;
    into.accepting = false;
    into.extrapolating = false;
    into.quiet = !anomalous;
  }
}
