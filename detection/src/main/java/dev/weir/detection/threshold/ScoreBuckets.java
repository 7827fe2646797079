package dev.weir.detection.threshold;

/**
 * The log-linear grid that scores are counted on: 16 buckets to the octave, over [2⁻⁴⁰, 2²⁴).
 *
 * <p>A bucket is the exponent and the top 4 bits of the mantissa of the score as a double, so
 * finding it takes no logarithm:
 *
 * <pre>bucketOf(s) = clamp((doubleToRawLongBits(max(s, 2⁻⁴⁰)) &gt;&gt; 48) − 15728, 0, 1023)</pre>
 *
 * Law: for s in [2⁻⁴⁰, 2²⁴), |valueOf(bucketOf(s)) − s| ≤ s / 32; bucketOf never falls as s rises.
 */
public final class ScoreBuckets {

  /** Buckets there are. */
  public static final int COUNT = 1024;

  /** Buckets that make a factor of two. */
  public static final int PER_OCTAVE = 16;

  private static final double SMALLEST = 0x1p-40;
  private static final int SHIFT = 48;
  private static final long FIRST = Double.doubleToRawLongBits(SMALLEST) >> SHIFT;

  private static final double[] VALUES = new double[COUNT];
  private static final double[] LOGARITHMS = new double[COUNT];

  static {
    for (int bucket = 0; bucket < COUNT; bucket++) {
      VALUES[bucket] = (edge(bucket) + edge(bucket + 1)) / 2;
      LOGARITHMS[bucket] = StrictMath.log(VALUES[bucket]);
    }
  }

  /** Scores from here on cannot be told apart. */
  static final double HIGHEST = VALUES[COUNT - 1];

  private ScoreBuckets() {}

  /**
   * The bucket that counts a score, in [0, {@link #COUNT}).
   *
   * @param score finite, ≥ 0
   */
  public static int bucketOf(double score) {
    long bucket = (Double.doubleToRawLongBits(Math.max(score, SMALLEST)) >> SHIFT) - FIRST;
    return (int) Math.min(bucket, COUNT - 1);
  }

  /** The score in the middle of a bucket. */
  public static double valueOf(int bucket) {
    return VALUES[bucket];
  }

  /**
   * The lowest score beyond a bucket.
   *
   * @param bucket −1 for none, which every score is beyond
   */
  static double endOf(int bucket) {
    if (bucket < 0) {
      return 0;
    }
    return bucket == COUNT - 1 ? Double.POSITIVE_INFINITY : edge(bucket + 1);
  }

  /** Natural logarithm of {@link #valueOf}. */
  static double logarithmOf(int bucket) {
    return LOGARITHMS[bucket];
  }

  private static double edge(int bucket) {
    return Double.longBitsToDouble((FIRST + bucket) << SHIFT);
  }
}
