package dev.weir.detection.features;

import dev.weir.detection.features.Feature.Missing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Makes model inputs of events: the event's row behind the last W − 1 rows of its entity, missing
 * values of a {@code previous} feature filled from the newest of them. Rows the entity does not
 * have yet are NaN.
 *
 * <p>For one event: {@link #assemble}, then {@link #learn}. A row older than the entity's newest is
 * <em>late</em>: its input is assembled from the present history, and it does not enter it. After
 * {@value #LATE_RUN} late rows on end it is the newest row whose clock was wrong, not theirs: the
 * next late row enters as the newest, so one timestamp from the future costs an entity {@value
 * #LATE_RUN} rows of history and no more. Rows of equal time enter in the order they arrive. None
 * of this reads a clock: the same events in the same order give the same inputs.
 *
 * <p>Immutable, and safe for many threads; the histories are not.
 */
public final class FeatureWindow {

  /** Late rows on end that are left out of the history. */
  public static final int LATE_RUN = 8;

  private final int width;
  private final int window;
  private final int depth;
  private final boolean[] carried;

  public FeatureWindow(FeatureSchema schema) {
    this.width = schema.width();
    this.window = schema.window();
    this.carried = carried(schema.features());
    this.depth = Math.max(window - 1, anyOf(carried) ? 1 : 0);
  }

  /**
   * Whether inputs depend on earlier events. Where not (a row model without {@code previous}
   * features), no history is needed: pass null.
   */
  public boolean remembers() {
    return depth > 0;
  }

  /** W · D: values of one input. */
  public int inputLength() {
    return window * width;
  }

  /** The history of an entity that was never seen. */
  public RowHistory newHistory() {
    return new RowHistory(depth, width);
  }

  /**
   * Reads a history that {@link RowHistory#write} wrote.
   *
   * @throws IllegalArgumentException if it is of another version or another window
   * @throws java.nio.BufferUnderflowException if it is cut short
   */
  public RowHistory readHistory(ByteBuffer source) {
    RowHistory history = newHistory();
    history.read(source);
    return history;
  }

  /**
   * Writes the model input of an event, [W, D], oldest row first.
   *
   * @param history of the event's entity; null where nothing is {@linkplain #remembers()
   *     remembered}
   * @param row array with the event's D raw values from {@code rowOffset}, NaN missing
   * @param target receives {@link #inputLength()} values from {@code offset}
   */
  public void assemble(RowHistory history, float[] row, int rowOffset, float[] target, int offset) {
    int newest = offset + (window - 1) * width;
    System.arraycopy(row, rowOffset, target, newest, width);
    if (depth == 0) {
      return;
    }
    history.carryInto(target, newest, carried);
    if (window > 1) {
      int begun = history.copyBefore(target, newest);
      Arrays.fill(target, offset, begun, Float.NaN);
    }
  }

  /**
   * Takes an event's row into the history of its entity, unless it is late.
   *
   * @return whether the row entered; false also where nothing is remembered
   */
  public boolean learn(RowHistory history, long eventTime, float[] row, int rowOffset) {
    if (depth == 0 || (eventTime < history.lastTime() && history.late() <= LATE_RUN)) {
      return false;
    }
    history.push(eventTime, row, rowOffset, carried);
    return true;
  }

  private static boolean[] carried(List<Feature> features) {
    boolean[] carried = new boolean[features.size()];
    for (int f = 0; f < carried.length; f++) {
      carried[f] = features.get(f).missing() == Missing.PREVIOUS;
    }
    return carried;
  }

  private static boolean anyOf(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
