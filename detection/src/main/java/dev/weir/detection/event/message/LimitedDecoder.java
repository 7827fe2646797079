package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventBatch;

/**
 * Keeps messages that are absent, empty or too large from a decoder, and a decoder's own failure on
 * a message from the stream: the same bytes would fail again after every restart, so it is the
 * event that is bad.
 */
record LimitedDecoder(EventDecoder decoder, int width, int maximumBytes) implements EventDecoder {

  @Override
  public int warm(byte[] entityId) {
    return decoder.warm(entityId);
  }

  @Override
  public void decode(byte[] bytes, EventBatch into) throws BadEventException {
    if (bytes == null || bytes.length == 0 || bytes.length > maximumBytes) {
      throw new BadEventException(
          Stage.EVENT,
          "Event must have a value of [1, %d] bytes, found %s"
              .formatted(maximumBytes, bytes == null ? "none" : bytes.length));
    }
    if (into.width() != width) {
      throw new IllegalArgumentException(
          "batch must be of width %d, found %d".formatted(width, into.width()));
    }
    try {
      decoder.decode(bytes, into);
    } catch (RuntimeException e) {
      throw new BadEventException(
          Stage.EVENT,
          "Event must be decodable, found %s".formatted(e.getClass().getSimpleName()),
          e);
    }
  }
}
