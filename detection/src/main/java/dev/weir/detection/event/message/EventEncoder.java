package dev.weir.detection.event.message;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.EventSchemas;

/**
 * Writes one event as the bytes of a message that the {@link EventDecoder} of the same settings
 * reads back to the same event. Not thread-safe.
 */
@FunctionalInterface
public interface EventEncoder {

  /**
   * @param entityId who the event is about; not written where the settings name no field for it
   * @param eventTime milliseconds since 1970-01-01T00:00:00Z, in the years [1970, 2200)
   * @param values array with the event's values from {@code offset}, NaN missing, others finite; a
   *     category is its number
   */
  byte[] encode(String entityId, long eventTime, float[] values, int offset);

  /**
   * The encoder of a detector's events: JSON, or Avro by {@linkplain EventSchemas#derive the schema
   * derived} from the settings.
   */
  static EventEncoder of(EventSettings settings, EventFields fields) {
    return switch (settings.format()) {
      case AVRO -> new AvroEventEncoder(settings, fields);
      case JSON -> new JsonEventEncoder(settings, fields);
    };
  }
}
