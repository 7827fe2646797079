package dev.weir.trainer.data;

import dev.weir.detection.event.EventCursor;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import java.util.Arrays;

/**
 * Collects one entity's rows. Which rows enter the history, and what becomes of their values,
 * {@link FeatureWindow} says, as it does in the running app.
 */
final class HistoryBuilder {

  private static final int FIRST_CAPACITY = 16;

  private final String entityId;
  private final FeatureWindow window;
  private final RowHistory memory;
  private final int width;

  private float[] values;
  private long[] times = new long[FIRST_CAPACITY];
  private byte[] labels = new byte[FIRST_CAPACITY];
  private int[] learned = new int[FIRST_CAPACITY];
  private int[] learnedBefore = new int[FIRST_CAPACITY];
  private int rows;
  private int learnedRows;

  HistoryBuilder(String entityId, FeatureWindow window) {
    this.entityId = entityId;
    this.width = window.width();
    this.window = window;
    this.memory = window.remembers() ? window.newHistory() : null;
    this.values = new float[FIRST_CAPACITY * width];
  }

  /** Takes a row that nobody has labelled. */
  void add(long time, float[] row) {
    add(time, row, EventCursor.UNLABELLED);
  }

  /**
   * @param label as {@link EventCursor#label()}
   */
  void add(long time, float[] row, int label) {
    reserve();
    labels[rows] = (byte) label;
    window.complete(memory, row, 0, values, rows * width);
    times[rows] = time;
    learnedBefore[rows] = learnedRows;
    if (window.learn(memory, time, row, 0)) {
      learned[learnedRows++] = rows;
    }
    rows++;
  }

  History build() {
    return new History(
        entityId,
        width,
        Arrays.copyOf(values, rows * width),
        Arrays.copyOf(times, rows),
        Arrays.copyOf(labels, rows),
        Arrays.copyOf(learned, learnedRows),
        Arrays.copyOf(learnedBefore, rows));
  }

  private void reserve() {
    if (rows < times.length) {
      return;
    }
    int capacity = rows * 2;
    values = Arrays.copyOf(values, Math.multiplyExact(capacity, width));
    times = Arrays.copyOf(times, capacity);
    labels = Arrays.copyOf(labels, capacity);
    learned = Arrays.copyOf(learned, capacity);
    learnedBefore = Arrays.copyOf(learnedBefore, capacity);
  }
}
