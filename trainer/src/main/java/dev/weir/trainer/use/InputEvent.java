package dev.weir.trainer.use;

/**
 * An event with its model input.
 *
 * @param row 0-based number of the event in its file
 * @param time milliseconds since the epoch
 * @param label as {@link dev.weir.detection.event.EventCursor#label()}
 * @param input in raw units, the event's own row last, NaN missing
 */
public record InputEvent(long row, String entityId, long time, int label, float[] input) {

  /** The same event with another input. */
  public InputEvent withInput(float[] other) {
    return new InputEvent(row, entityId, time, label, other);
  }
}
