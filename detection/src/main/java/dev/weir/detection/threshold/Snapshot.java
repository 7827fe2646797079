package dev.weir.detection.threshold;

import java.nio.ByteBuffer;

/**
 * What events are judged by until the next snapshot: frozen, so that within a pane the order of
 * events does not matter.
 */
final class Snapshot {

  /** No score lies beyond it: the gate stands open. */
  static final int NO_GATE = ScoreBuckets.COUNT - 1;

  private final Tail tail;
  private final double alpha;
  private final int gate;
  private final int highest;
  private final boolean accepting;
  private final boolean extrapolating;
  private final double threshold;

  /**
   * @param tail null while too little is known
   * @param threshold +∞ where there is no tail
   * @param gate the last bucket whose scores count as normal without question
   * @param highest bucket of the highest score in the window, −1 where there is none
   */
  Snapshot(
      Tail tail,
      double threshold,
      double alpha,
      int gate,
      int highest,
      boolean accepting,
      boolean extrapolating) {
    this.tail = tail;
    this.threshold = threshold;
    this.alpha = alpha;
    this.gate = gate;
    this.highest = highest;
    this.accepting = accepting;
    this.extrapolating = extrapolating;
  }

  static Snapshot unknown(double alpha) {
    return new Snapshot(null, Double.POSITIVE_INFINITY, alpha, NO_GATE, -1, false, false);
  }

  boolean known() {
    return tail != null;
  }

  Tail tail() {
    return tail;
  }

  double alpha() {
    return alpha;
  }

  int gate() {
    return gate;
  }

  int highest() {
    return highest;
  }

  boolean accepting() {
    return accepting;
  }

  boolean extrapolating() {
    return extrapolating;
  }

  double threshold() {
    return threshold;
  }

  /** See {@link PspState#warm}. */
  int warm() {
    return gate + (tail == null ? 0 : (int) tail.start());
  }

  void judge(double score, Judgement into) {
    into.threshold = threshold;
    into.alpha = alpha;
    into.accepting = accepting;
    into.extrapolating = extrapolating;
    if (tail == null) {
      into.pValue = 1;
      into.quiet = false;
      return;
    }
    into.pValue = tail.pValue(score);
    into.quiet = score <= threshold && (score <= tail.start() || into.pValue >= 10 * alpha);
  }

  void write(ByteBuffer target) {
    target.putDouble(alpha).putShort((short) gate).putShort((short) highest);
    if (tail != null) {
      target.putDouble(threshold);
      tail.write(target);
    }
  }

  static Snapshot read(ByteBuffer source, boolean known, boolean accepting, boolean extrapolating) {
    double alpha = source.getDouble();
    int gate = source.getShort();
    int highest = source.getShort();
    require(alpha, gate, highest);
    double threshold = known ? limit(source.getDouble()) : Double.POSITIVE_INFINITY;
    Tail tail = known ? Tail.read(source) : null;
    return new Snapshot(tail, threshold, alpha, gate, highest, accepting, extrapolating);
  }

  /**
   * Reads what the first version wrote: every threshold was the tail's, and no highest was kept.
   */
  static Snapshot readFirst(
      ByteBuffer source, boolean known, boolean accepting, boolean extrapolating) {
    double alpha = source.getDouble();
    int gate = source.getShort();
    require(alpha, gate, -1);
    Tail tail = known ? Tail.read(source) : null;
    double threshold = known ? tail.threshold(alpha) : Double.POSITIVE_INFINITY;
    return new Snapshot(tail, threshold, alpha, gate, -1, accepting, extrapolating);
  }

  Snapshot withHighest(int bucket) {
    return new Snapshot(tail, threshold, alpha, gate, bucket, accepting, extrapolating);
  }

  private static void require(double alpha, int gate, int highest) {
    if (gate < 0 || gate > NO_GATE || !(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "gate of a snapshot must be in [0, 1023], its alpha in (0, 1), found %d, %s"
              .formatted(gate, alpha));
    }
    if (highest < -1 || highest >= ScoreBuckets.COUNT) {
      throw new IllegalArgumentException(
          "highest bucket of a snapshot must be in [-1, 1023], found " + highest);
    }
  }

  private static double limit(double threshold) {
    if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "threshold of a snapshot must be in (0, ∞), found " + threshold);
    }
    return threshold;
  }
}
