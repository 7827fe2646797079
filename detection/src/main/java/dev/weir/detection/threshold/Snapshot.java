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
  private final boolean accepting;
  private final boolean extrapolating;
  private final double threshold;

  /**
   * @param tail null while too little is known
   * @param gate the last bucket whose scores count as normal without question
   */
  Snapshot(Tail tail, double alpha, int gate, boolean accepting, boolean extrapolating) {
    this.tail = tail;
    this.alpha = alpha;
    this.gate = gate;
    this.accepting = accepting;
    this.extrapolating = extrapolating;
    this.threshold = tail == null ? Double.POSITIVE_INFINITY : tail.threshold(alpha);
  }

  static Snapshot unknown(double alpha) {
    return new Snapshot(null, alpha, NO_GATE, false, false);
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

  boolean accepting() {
    return accepting;
  }

  boolean extrapolating() {
    return extrapolating;
  }

  double threshold() {
    return threshold;
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
    into.quiet = score <= tail.start() || (score <= threshold && into.pValue >= 10 * alpha);
  }

  void write(ByteBuffer target) {
    target.putDouble(alpha).putShort((short) gate);
    if (tail != null) {
      tail.write(target);
    }
  }

  static Snapshot read(ByteBuffer source, boolean known, boolean accepting, boolean extrapolating) {
    double alpha = source.getDouble();
    int gate = source.getShort();
    if (gate < 0 || gate > NO_GATE || !(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "gate of a snapshot must be in [0, 1023], its alpha in (0, 1), found %d, %s"
              .formatted(gate, alpha));
    }
    Tail tail = known ? Tail.read(source) : null;
    return new Snapshot(tail, alpha, gate, accepting, extrapolating);
  }
}
