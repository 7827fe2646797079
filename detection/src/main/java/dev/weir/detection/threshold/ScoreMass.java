package dev.weir.detection.threshold;

import java.util.Arrays;

/**
 * A histogram of fractional weights on the grid of {@link ScoreBuckets}: scratch space that is used
 * for one snapshot after the other. Every walk is restricted to the buckets touched.
 */
final class ScoreMass {

  private final double[] weights = new double[ScoreBuckets.COUNT];
  private int lowest = ScoreBuckets.COUNT;
  private int highest = -1;
  private double total;

  void clear() {
    if (highest >= lowest) {
      Arrays.fill(weights, lowest, highest + 1, 0);
    }
    lowest = ScoreBuckets.COUNT;
    highest = -1;
    total = 0;
  }

  void add(int bucket, double weight) {
    weights[bucket] += weight;
    total += weight;
    lowest = Math.min(lowest, bucket);
    highest = Math.max(highest, bucket);
  }

  /** Adds every weight of {@code other}, those beyond {@code limit} at the limit. */
  void addClipped(ScoreMass other, int limit) {
    for (int bucket = other.lowest; bucket <= other.highest; bucket++) {
      if (other.weights[bucket] > 0) {
        add(Math.min(bucket, limit), other.weights[bucket]);
      }
    }
  }

  /** Takes weight away from the largest buckets until {@code kept} is left. */
  void trimTop(double kept) {
    double excess = total - kept;
    for (int bucket = highest; bucket >= lowest && excess > 0; bucket--) {
      double taken = Math.min(excess, weights[bucket]);
      weights[bucket] -= taken;
      total -= taken;
      excess -= taken;
    }
  }

  double total() {
    return total;
  }

  double weight(int bucket) {
    return weights[bucket];
  }

  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }

  /** The highest bucket that more than a share {@code above} of the weight lies at or over. */
  int quantile(double above) {
    double over = weights[highest];
    int bucket = highest;
    while (over <= above * total && bucket > lowest) {
      over += weights[--bucket];
    }
    return bucket;
  }

  /** First bucket from below that at least half of the weight lies at or under. */
  int median() {
    double under = 0;
    for (int bucket = lowest; bucket < highest; bucket++) {
      under += weights[bucket];
      if (under >= total / 2) {
        return bucket;
      }
    }
    return highest;
  }
}
