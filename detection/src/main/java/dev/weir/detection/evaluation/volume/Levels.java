package dev.weir.detection.evaluation.volume;

import java.util.Arrays;

/**
 * The distinct thresholds of a surface, highest first, at evenly spaced ranks of the scores, the
 * lowest score among them: so every row is flagged from some level on. A threshold met twice adds
 * nothing to a curve and is one level.
 */
final class Levels {

  static final int THRESHOLDS = 250;

  private final double[] thresholds = new double[THRESHOLDS];
  private final int[] flagged = new int[THRESHOLDS];
  private int size;

  /**
   * @param scores at least one, none of them NaN
   */
  Levels(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    double step = (double) last / (THRESHOLDS - 1);
    for (int i = 0; i < THRESHOLDS; i++) {
      int rank = i == THRESHOLDS - 1 ? last : (int) (i * step);
      add(sorted[last - rank], sorted);
    }
  }

  int size() {
    return size;
  }

  /** Rows whose score is at least the threshold of a level. */
  int flagged(int level) {
    return flagged[level];
  }

  /** For each score the first level at which it is flagged. */
  int[] of(double[] scores) {
    int[] levels = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      levels[i] = of(scores[i]);
    }
    return levels;
  }

  private int of(double score) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (score >= thresholds[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void add(double threshold, double[] sorted) {
    if (size > 0 && thresholds[size - 1] == threshold) {
      return;
    }
    thresholds[size] = threshold;
    flagged[size++] = sorted.length - below(threshold, sorted);
  }

  private static int below(double threshold, double[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
