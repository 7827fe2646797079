package dev.weir.detection.threshold;

import java.nio.ByteBuffer;

/**
 * The upper tail of a histogram of scores: a generalised Pareto law of the log-excess ln(e / v)
 * over the tail's start v, fitted by moments (Hosking &amp; Wallis 1987, eq. 5; for the log-excess
 * of financial and hydrological tails see Embrechts, Klüppelberg, Mikosch 1997, 6.5).
 *
 * <p>With K events in the tail of n, m and s² the mean and variance of their log-excess:
 *
 * <pre>
 * K   = min(max(minimumTail, tailFraction · n), n / 4)
 * v   = value of the highest bucket with at least K events at or over it, p_t their share
 * ξ   = ½ (1 − m² / s²) within [−0.3, 0.3]      σ = max(m (1 − ξ), 0.02)
 * T(a) = v · exp(σ/ξ · ((p_t / a)^ξ − 1))       p(e) = p_t · (1 + ξ ln(e / v) / σ)^(−1/ξ)
 * </pre>
 *
 * <p>All functions are those of {@link StrictMath}, so that every machine gives the same bits;
 * powers are taken by way of logarithms, since {@code StrictMath.pow} allocates.
 *
 * @param start v, in the unit of the score, > 0
 * @param share p_t, in (0, 1]
 * @param shape ξ, in [−0.3, 0.3]
 * @param scale σ, ≥ 0.02
 */
record Tail(double start, double share, double shape, double scale) {

  private static final double SHAPE_LIMIT = 0.3;
  private static final double LEAST_SCALE = 0.02;
  private static final double LEAST_P_VALUE = 1e-12;

  /**
   * @param mass of a total > 0
   */
  static Tail fit(ScoreMass mass, double tailFraction, int minimumTail) {
    double n = mass.total();
    double wanted = Math.min(Math.max(minimumTail, tailFraction * n), 0.25 * n);
    int first = mass.highest();
    double inTail = mass.weight(first);
    while (inTail < wanted && first > mass.lowest()) {
      inTail += mass.weight(--first);
    }
    return moments(mass, first, inTail, inTail / n);
  }

  private static Tail moments(ScoreMass mass, int first, double inTail, double share) {
    double origin = ScoreBuckets.logarithmOf(first);
    double sum = 0;
    for (int bucket = first; bucket <= mass.highest(); bucket++) {
      sum += mass.weight(bucket) * (ScoreBuckets.logarithmOf(bucket) - origin);
    }
    double mean = sum / inTail;
    double start = ScoreBuckets.valueOf(first);
    if (!(mean > 0)) {
      return new Tail(start, share, 0, LEAST_SCALE);
    }
    double squares = 0;
    for (int bucket = first; bucket <= mass.highest(); bucket++) {
      double deviation = ScoreBuckets.logarithmOf(bucket) - origin - mean;
      squares += mass.weight(bucket) * deviation * deviation;
    }
    double shape = 0.5 * (1 - mean * mean / (squares / inTail));
    shape = Math.max(-SHAPE_LIMIT, Math.min(SHAPE_LIMIT, shape));
    return new Tail(start, share, shape, Math.max(mean * (1 - shape), LEAST_SCALE));
  }

  /** The score that a share {@code alpha} of events exceeds; the tail's start if that is lower. */
  double threshold(double alpha) {
    if (alpha >= share) {
      return start;
    }
    double depth = StrictMath.log(share / alpha);
    double growth = shape == 0 ? depth : StrictMath.expm1(shape * depth) / shape;
    return start * StrictMath.exp(scale * growth);
  }

  /** Share of events at or over the score, in [1e-12, p_t]; p_t for all scores under the tail. */
  double pValue(double score) {
    if (score <= start) {
      return share;
    }
    double excess = StrictMath.log(score / start) / scale;
    if (1 + shape * excess <= 0) {
      return LEAST_P_VALUE;
    }
    double depth = shape == 0 ? excess : StrictMath.log1p(shape * excess) / shape;
    return Math.max(LEAST_P_VALUE, share * StrictMath.exp(-depth));
  }

  void write(ByteBuffer target) {
    target.putDouble(start).putDouble(share).putDouble(shape).putDouble(scale);
  }

  static Tail read(ByteBuffer source) {
    Tail tail =
        new Tail(source.getDouble(), source.getDouble(), source.getDouble(), source.getDouble());
    boolean plausible =
        tail.start > 0
            && tail.start < Double.POSITIVE_INFINITY
            && tail.share > 0
            && tail.share <= 1 + 1e-9
            && Math.abs(tail.shape) <= SHAPE_LIMIT
            && tail.scale >= LEAST_SCALE
            && tail.scale < Double.POSITIVE_INFINITY;
    if (!plausible) {
      throw new IllegalArgumentException("tail must be one that was fitted, found " + tail);
    }
    return tail;
  }
}
