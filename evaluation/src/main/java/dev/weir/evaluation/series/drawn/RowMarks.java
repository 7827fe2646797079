package dev.weir.evaluation.series.drawn;

/**
 * Which rows of a table are judged, by a hash of their number, so that everyone who knows the share
 * and the seed has the same rows:
 *
 * <pre>(splitmix64(row + seed · 1000003) ⋙ 11) · 2⁻⁵³ &lt; share</pre>
 *
 * Splitmix64 is the finaliser of Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014, one step from its argument.
 *
 * @param share of the rows, in (0, 1)
 * @param seed any
 */
record RowMarks(double share, long seed) {

  private static final long SEED_STEP = 1_000_003;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  boolean isMarked(long row) {
    return (splitmix64(row + seed * SEED_STEP) >>> 11) * 0x1p-53 < share;
  }

  private static long splitmix64(long value) {
    long z = value + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
