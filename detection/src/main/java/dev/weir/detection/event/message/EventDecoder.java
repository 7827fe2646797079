package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;

/**
 * Reads the bytes of one message as one event. Whatever the bytes are, the outcome is an event
 * added to the batch, or a {@link BadEventException} and the batch as it was. Not thread-safe: an
 * implementation keeps scratch space.
 */
@FunctionalInterface
public interface EventDecoder {

  /**
   * Adds the event to the batch.
   *
   * @param bytes the whole message; null (a tombstone) is a bad event
   * @param into a batch of the width of the fields that this decoder reads
   */
  void decode(byte[] bytes, EventBatch into) throws BadEventException;

  /**
   * Reads what is known of an entity whose event is to be decoded soon, so that it is in the
   * processor's cache then: called for many, the processor waits for many at once. A hint.
   *
   * @param entityId its bytes as they are expected
   * @return a number of no meaning, made of all that was read
   */
  default int warm(byte[] entityId) {
    return 0;
  }

  /**
   * The decoder of a detector's events.
   *
   * @param detector names the one entity where the settings name no field for it
   * @throws dev.weir.detection.InvalidConfigurationException if a schema that the settings name
   *     cannot be read or lacks a field
   */
  static EventDecoder of(EventSettings settings, EventFields fields, String detector) {
    EventDecoder decoder =
        switch (settings.format()) {
          case AVRO -> new AvroEventDecoder(settings, fields, detector);
          case JSON -> new JsonEventDecoder(settings, fields, detector);
        };
    return new LimitedDecoder(decoder, fields.names().size(), settings.maximumBytes());
  }

  /** The same for JSON, whatever format the settings name: files tell their format themselves. */
  static EventDecoder ofJson(EventSettings settings, EventFields fields, String detector) {
    return new LimitedDecoder(
        new JsonEventDecoder(settings, fields, detector),
        fields.names().size(),
        settings.maximumBytes());
  }
}
