package dev.weir.detection.features;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How an event's row and the rows before it make one model input, [R, D] with R = S · W: for each
 * of S scales σ, the coarsest first, and each lag l = W − 1 … 0, the mean over the σ rows that end
 * at row t − l·σ. Scale 1 is the rows themselves, so the event's own row is the last of the input.
 * A mean is over the values that are there; of none it is missing. Categories have no mean: a block
 * has the newest one in it that is there.
 *
 * <p>Sums run from the oldest row to the newest in double, over rows that are kept as they are: the
 * same rows give the same bits, whoever keeps them. Costs Σσ·W·D additions. Immutable.
 */
public final class RowBlocks {

  private final int window;
  private final int width;
  private final boolean[] categorical;
  private final int[] coarsestFirst;

  /**
   * @param scales strictly rising from 1
   * @param categorical by each of the D values of a row, whether it is a category's number
   */
  public RowBlocks(int window, List<Integer> scales, boolean... categorical) {
    this.window = window;
    this.width = categorical.length;
    this.categorical = categorical.clone();
    this.coarsestFirst =
        scales.stream().sorted(Collections.reverseOrder()).mapToInt(Integer::intValue).toArray();
  }

  /** D. */
  public int width() {
    return width;
  }

  /** R: rows of one input. */
  public int rows() {
    return window * coarsestFirst.length;
  }

  /** R · D: values of one input. */
  public int length() {
    return rows() * width;
  }

  /** Earlier rows that an input looks back to. */
  public int depth() {
    return coarsestFirst[0] * window - 1;
  }

  /**
   * Fills an input in which the event's own row stands already, as the last of its rows.
   *
   * @param target receives {@link #length()} values from {@code offset}
   */
  public void fill(EarlierRows earlier, float[] target, int offset) {
    int own = offset + length() - width;
    int at = offset;
    for (int scale : coarsestFirst) {
      if (scale == 1) {
        copy(earlier, target, at);
        at += window * width;
      } else {
        for (int lag = window - 1; lag >= 0; lag--, at += width) {
          block(earlier, scale, lag * scale, target, at, own);
        }
      }
    }
  }

  /** The rows before the event's own; those that were never there are missing. */
  private void copy(EarlierRows earlier, float[] target, int at) {
    int there = Math.min(window - 1, earlier.size());
    int first = at + (window - 1 - there) * width;
    Arrays.fill(target, at, first, Float.NaN);
    earlier.copyLast(there, target, first);
  }

  private void block(EarlierRows earlier, int scale, int end, float[] target, int at, int own) {
    int begin = Math.min(end + scale - 1, earlier.size());
    for (int f = 0; f < width; f++) {
      float last = end == 0 ? target[own + f] : Float.NaN;
      int newest = Math.max(1, end);
      target[at + f] =
          categorical[f]
              ? newest(earlier, f, begin, newest, last)
              : mean(earlier, f, begin, newest, last);
    }
  }

  private static float newest(EarlierRows earlier, int feature, int begin, int end, float last) {
    float value = last;
    for (int lag = end; lag <= begin && Float.isNaN(value); lag++) {
      value = earlier.value(lag, feature);
    }
    return value;
  }

  private static float mean(EarlierRows earlier, int feature, int begin, int end, float last) {
    double sum = 0;
    int count = 0;
    for (int lag = begin; lag >= end; lag--) {
      float value = earlier.value(lag, feature);
      if (!Float.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    if (!Float.isNaN(last)) {
      sum += last;
      count++;
    }
    return count == 0 ? Float.NaN : (float) (sum / count);
  }
}
