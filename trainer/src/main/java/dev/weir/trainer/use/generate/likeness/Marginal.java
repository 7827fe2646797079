package dev.weir.trainer.use.generate.likeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One feature's values among events, in order, without those that are missing.
 *
 * @param sorted at least one
 */
public record Marginal(float[] sorted) {

  /** Of a value in each row. */
  static Marginal of(List<float[]> rows, int feature) {
    float[] values = new float[rows.size()];
    int count = 0;
    for (float[] row : rows) {
      if (!Float.isNaN(row[feature])) {
        values[count++] = row[feature];
      }
    }
    float[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return new Marginal(sorted);
  }

  /**
   * The value that a share of the values are below.
   *
   * @param share in [0, 1]
   */
  public double quantile(double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }

  /**
   * Of a category's numbers: half of what the shares of all categories differ by, {@code ½ Σ |p −
   * q|}, in [0, 1]. 0: as often each; 1: none in common.
   */
  double shareDistance(Marginal other) {
    Set<Float> seen = new HashSet<>();
    for (Marginal marginal : List.of(this, other)) {
      for (float number : marginal.sorted) {
        seen.add(number);
      }
    }
    return seen.stream().mapToDouble(k -> Math.abs(share(k) - other.share(k))).sum() / 2;
  }

  /** How often a value comes, in [0, 1]. */
  public double share(float value) {
    int count = 0;
    for (float number : sorted) {
      count += number == value ? 1 : 0;
    }
    return (double) count / Math.max(1, sorted.length);
  }

  /**
   * Kolmogorov's and Smirnov's distance: the greatest difference {@code |F(x) − G(x)|} of the two
   * distribution functions, in [0, 1] (Smirnov 1939). 0: the same values; 1: one lies above the
   * other.
   */
  double distance(Marginal other) {
    double greatest = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      float x = Math.min(sorted[i], other.sorted[j]);
      while (i < sorted.length && sorted[i] <= x) {
        i++;
      }
      while (j < other.sorted.length && other.sorted[j] <= x) {
        j++;
      }
      double apart = (double) i / sorted.length - (double) j / other.sorted.length;
      greatest = Math.max(greatest, Math.abs(apart));
    }
    return greatest;
  }
}
