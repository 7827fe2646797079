package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.Runs;
import java.util.Arrays;

/**
 * The rows beside labelled spans, counted by how far off they are and by the level at which they
 * are flagged.
 *
 * <p>Two spans that reach a row give it the whole weight: each gives at least √½. So a row's weight
 * at any window follows from its distances to the nearest two.
 */
final class Margins {

  private static final int NONE = Integer.MAX_VALUE;

  private final int levels;
  private final int[] rowLevels;
  private final Runs spans;
  private final int reach;

  /** Rows reached by one span, by distance and level: {@code distance * levels + level}. */
  private final int[] lone;

  /** Farthest distance at which there is a row. */
  private int farthest;

  private final int[] whole;

  /** Rows that a second span reaches, chained by the distance at which it does. */
  private final int[] chains;

  private int[] next = new int[64];
  private int[] places = new int[64];
  private int chained;

  /**
   * @param rowLevels for each row the first level at which it is flagged
   * @param reach farthest distance of interest, ≥ 0
   */
  Margins(int levels, int[] rowLevels, Runs spans, int reach) {
    this.levels = levels;
    this.rowLevels = rowLevels;
    this.spans = spans;
    this.reach = reach;
    this.lone = new int[(reach + 1) * levels];
    this.whole = new int[levels];
    this.chains = new int[reach + 1];
    Arrays.fill(chains, -1);
    for (int gap = 0; gap <= spans.size(); gap++) {
      countGap(gap);
    }
  }

  /** Lets second spans reach rows at this distance; to be called for 1, 2, … in turn. */
  void widen(int distance) {
    for (int link = chains[distance]; link >= 0; link = next[link]) {
      lone[places[link]]--;
      whole[places[link] % levels]++;
    }
  }

  /**
   * Adds up the weights of the rows that a window reaches, for each level of those that it is the
   * first to flag.
   *
   * @param window rows; {@code widen} was called up to its half
   */
  void weigh(int window, double[] target) {
    for (int level = 0; level < levels; level++) {
      target[level] = whole[level];
    }
    for (int distance = 1; distance <= Math.min(window / 2, farthest); distance++) {
      double weight = Math.sqrt(1 - (double) distance / window);
      int row = distance * levels;
      for (int level = 0; level < levels; level++) {
        target[level] += weight * lone[row + level];
      }
    }
  }

  /** The gap before a span, the last one behind all. */
  private void countGap(int gap) {
    int from = gap == 0 ? 0 : spans.end(gap - 1);
    int until = gap == spans.size() ? rowLevels.length : spans.start(gap);
    for (int row = from; row < until; row++) {
      int left = behind(gap - 1, row);
      int right = before(gap, row);
      int nearest = Math.min(left, right);
      if (nearest <= reach) {
        int second =
            left <= right
                ? Math.min(right, behind(gap - 2, row))
                : Math.min(left, before(gap + 1, row));
        farthest = Math.max(farthest, nearest);
        count(nearest * levels + rowLevels[row], second);
      }
    }
  }

  private void count(int place, int second) {
    lone[place]++;
    if (second > reach) {
      return;
    }
    if (chained == next.length) {
      next = Arrays.copyOf(next, 2 * chained);
      places = Arrays.copyOf(places, 2 * chained);
    }
    next[chained] = chains[second];
    places[chained] = place;
    chains[second] = chained++;
  }

  private int behind(int span, int row) {
    return span < 0 ? NONE : row - spans.end(span) + 1;
  }

  private int before(int span, int row) {
    return span >= spans.size() ? NONE : spans.start(span) - row;
  }
}
