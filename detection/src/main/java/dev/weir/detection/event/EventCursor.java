package dev.weir.detection.event;

import java.io.Closeable;
import java.io.IOException;

/**
 * Walks over the events of a file, one at a time, in file order. Trainer and replay read files
 * through this one interface, so they see the same values.
 *
 * <p>{@link #next()} moves to the next event; the other methods speak of the event it moved to. Not
 * thread-safe.
 */
public interface EventCursor extends Closeable {

  /** No label is known for the event. */
  int UNLABELLED = -1;

  /**
   * Moves to the next event.
   *
   * @return false at the end of the file
   * @throws BadEventException if the event cannot be read; the cursor stands on it ({@link #row()}
   *     is its number) and the next call goes on behind it
   * @throws IOException if the file cannot be read further
   */
  boolean next() throws BadEventException, IOException;

  /** 0-based number of the event in its file, bad events counted. */
  long row();

  /** Who the event is about, non-empty. */
  String entityId();

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  long eventTime();

  /**
   * Writes the event's raw feature values, in the order of the feature schema, NaN where a value is
   * missing.
   */
  void readValues(float[] target, int offset);

  /**
   * The event as its source has it, of a bad one too; null where the source keeps no copy. Not for
   * every event: it may have to be put together.
   */
  default byte[] raw() {
    return null;
  }

  /** 1 anomalous, 0 normal, or {@link #UNLABELLED}. Never a feature. */
  int label();
}
