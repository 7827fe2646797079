package dev.weir.detection.features;

import java.nio.ByteBuffer;

/**
 * Makes model inputs of events: the event's row behind the rows of its entity before it, as {@link
 * RowBlocks} says; missing values of a {@code previous} feature filled from the newest of them,
 * relative values taken against the entity's own means. Rows the entity does not have yet are NaN.
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

  private final RowPlan plan;
  private final RowBlocks blocks;
  private final int depth;

  public FeatureWindow(FeatureSchema schema) {
    this.plan = RowPlan.of(schema);
    this.blocks = schema.blocks();
    this.depth = Math.max(blocks.depth(), plan.carries() ? 1 : 0);
  }

  /**
   * Whether inputs depend on earlier events. Where not (a row model without {@code previous} and
   * relative features), no history is needed: pass null.
   */
  public boolean remembers() {
    return depth > 0 || plan.relative().length > 0;
  }

  /** D: values of one row. */
  public int width() {
    return plan.width();
  }

  /** R · D: values of one input. */
  public int inputLength() {
    return blocks.length();
  }

  /** The history of an entity that was never seen. */
  public RowHistory newHistory() {
    return new RowHistory(depth, plan);
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
   * Writes the model input of an event, [R, D], its own row last.
   *
   * @param history of the event's entity; null where nothing is {@linkplain #remembers()
   *     remembered}
   * @param event array with the event's raw values from {@code eventOffset}, NaN missing
   * @param target receives {@link #inputLength()} values from {@code offset}
   */
  public void assemble(
      RowHistory history, float[] event, int eventOffset, float[] target, int offset) {
    complete(history, event, eventOffset, target, offset + blocks.length() - width());
    if (blocks.depth() > 0) {
      blocks.fill(history, target, offset);
    }
  }

  /** Writes an event's own row alone, D values. Parameters as of {@link #assemble}. */
  public void complete(
      RowHistory history, float[] event, int eventOffset, float[] target, int offset) {
    if (remembers()) {
      history.complete(event, eventOffset, target, offset);
    } else {
      System.arraycopy(event, eventOffset, target, offset, width());
    }
  }

  /**
   * Takes an event into the history of its entity, unless it is late.
   *
   * @return whether it entered; false also where nothing is remembered
   */
  public boolean learn(RowHistory history, long eventTime, float[] event, int eventOffset) {
    if (!remembers() || (eventTime < history.lastTime() && history.late() <= LATE_RUN)) {
      return false;
    }
    history.push(eventTime, event, eventOffset);
    return true;
  }
}
