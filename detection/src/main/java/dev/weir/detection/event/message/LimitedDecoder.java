package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventBatch;

/** Keeps messages that are absent, empty or too large from a decoder. */
record LimitedDecoder(EventDecoder decoder, int maximumBytes) implements EventDecoder {

  @Override
  public void decode(byte[] bytes, EventBatch into) throws BadEventException {
    if (bytes == null || bytes.length == 0 || bytes.length > maximumBytes) {
      throw new BadEventException(
          Stage.EVENT,
          "Event must have a value of [1, %d] bytes, found %s"
              .formatted(maximumBytes, bytes == null ? "none" : bytes.length));
    }
    decoder.decode(bytes, into);
  }
}
