package dev.weir.trainer.data;

import java.util.Arrays;

/**
 * The rows of one entity in one file, in file order, and for each the rows that stood before it in
 * the entity's history when it came. Missing values of {@code previous} features are filled in
 * already.
 *
 * <p>A window is put together on demand: 4·D + 16 bytes a row, not 4·W·D.
 */
public final class History {

  private final String entityId;
  private final int width;
  private final float[] values;
  private final long[] times;
  private final int[] learned;
  private final int[] learnedBefore;

  History(
      String entityId,
      int width,
      float[] values,
      long[] times,
      int[] learned,
      int[] learnedBefore) {
    this.entityId = entityId;
    this.width = width;
    this.values = values;
    this.times = times;
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

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  public long time(int row) {
    return times[row];
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

  /**
   * Writes the model input of a row: [window, D], oldest row first, NaN where the entity had no row
   * yet.
   */
  public void copyInput(int row, int window, float[] target, int offset) {
    int available = Math.min(window - 1, learnedBefore[row]);
    int at = offset + (window - 1 - available) * width;
    Arrays.fill(target, offset, at, Float.NaN);
    for (int i = learnedBefore[row] - available; i < learnedBefore[row]; i++) {
      System.arraycopy(values, learned[i] * width, target, at, width);
      at += width;
    }
    System.arraycopy(values, row * width, target, at, width);
  }
}
