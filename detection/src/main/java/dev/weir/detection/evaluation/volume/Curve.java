package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.Runs;

/** One window's curves, integrated while the threshold is lowered. */
final class Curve {

  private final int rows;
  private final long labelled;
  private double inside;
  private double beside;
  private int found;
  private double truePositiveRate;
  private double falsePositiveRate;
  private double roc;
  private double pr;

  Curve(int rows, Runs spans) {
    this.rows = rows;
    long sum = 0;
    for (int span = 0; span < spans.size(); span++) {
      sum += spans.length(span);
    }
    this.labelled = sum;
  }

  /**
   * The next lower threshold.
   *
   * @param flagged rows flagged by it
   * @param hits rows inside spans that it is the first to flag
   * @param weight of the rows beside spans that it is the first to flag
   * @param newlyFound spans that it is the first to flag a row of
   * @param spans all of them
   */
  void lower(int flagged, int hits, double weight, int newlyFound, int spans) {
    inside += hits;
    beside += weight;
    found += newlyFound;
    double truePositives = inside + beside;
    double positives = labelled + beside / 2;
    double recall = Math.min(1, truePositives / positives) * found / spans;
    pr += (recall - truePositiveRate) * truePositives / flagged;
    turn(recall, (flagged - truePositives) / (rows - positives));
  }

  /** Area under the ROC curve, which ends at (1, 1). */
  double roc() {
    return roc + (1 - falsePositiveRate) * (1 + truePositiveRate) / 2;
  }

  /** Area under the precision–recall curve down to the last threshold. */
  double pr() {
    return pr;
  }

  private void turn(double nextTrue, double nextFalse) {
    roc += (nextFalse - falsePositiveRate) * (nextTrue + truePositiveRate) / 2;
    truePositiveRate = nextTrue;
    falsePositiveRate = nextFalse;
  }
}
