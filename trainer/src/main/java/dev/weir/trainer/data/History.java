package dev.weir.trainer.data;

import dev.weir.detection.features.EarlierRows;
import dev.weir.detection.features.RowBlocks;
import java.util.Arrays;

/**
 * The rows of one entity in one file, in file order, and for each the rows that stood before it in
 * the entity's history when it came. Missing values of {@code previous} features are filled in and
 * relative features made already.
 *
 * <p>An input is put together on demand: 4·D + 17 bytes a row, not 4·R·D.
 */
public final class History {

  private final String entityId;
  private final int width;
  private final float[] values;
  private final long[] times;
  private final byte[] labels;
  private final int[] learned;
  private final int[] learnedBefore;

  History(
      String entityId,
      int width,
      float[] values,
      long[] times,
      byte[] labels,
      int[] learned,
      int[] learnedBefore) {
    this.entityId = entityId;
    this.width = width;
    this.values = values;
    this.times = times;
    this.labels = labels;
    this.learned = learned;
    this.learnedBefore = learnedBefore;
  }

  public String entityId() {
    return entityId;
  }

  /** Rows of the entity in the file. */
  public int size() {
    return times.length;
  }

  /**
   * The same rows with whole numbers replaced: a value v of feature f by {@code numbers[f][v]}.
   *
   * @param numbers null for a feature that stays as it is
   */
  History renumbered(float[][] numbers) {
    float[] replaced = values.clone();
    for (int f = 0; f < numbers.length; f++) {
      for (int i = f; numbers[f] != null && i < replaced.length; i += width) {
        replaced[i] = Float.isNaN(values[i]) ? Float.NaN : numbers[f][(int) values[i]];
      }
    }
    return new History(entityId, width, replaced, times, labels, learned, learnedBefore);
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  public long time(int row) {
    return times[row];
  }

  /** What is known of a row: as {@link dev.weir.detection.event.EventCursor#label()}. */
  public int label(int row) {
    return labels[row];
  }

  /** Least time of a row. */
  public long firstTime() {
    return Arrays.stream(times).min().orElseThrow();
  }

  /** Greatest time of a row. */
  public long lastTime() {
    return Arrays.stream(times).max().orElseThrow();
  }

  /** Value of one feature, NaN where it is missing. */
  public float value(int row, int feature) {
    return values[row * width + feature];
  }

  /** A copy of one row, D values. */
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * width, (row + 1) * width);
  }

  /**
   * Writes the model input of a row.
   *
   * @param blocks how rows make an input
   * @param target receives {@link RowBlocks#length()} values from {@code offset}
   */
  public void copyInput(int row, RowBlocks blocks, float[] target, int offset) {
    System.arraycopy(values, row * width, target, offset + blocks.length() - width, width);
    blocks.fill(new Before(learnedBefore[row]), target, offset);
  }

  /** The rows that had entered the entity's history when a row came. */
  private final class Before implements EarlierRows {

    private final int size;

    Before(int size) {
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public float value(int lag, int feature) {
      return values[learned[size - lag] * width + feature];
    }

    @Override
    public void copyLast(int rows, float[] target, int offset) {
      for (int row = size - rows, at = offset; row < size; row++, at += width) {
        System.arraycopy(values, learned[row] * width, target, at, width);
      }
    }
  }
}
