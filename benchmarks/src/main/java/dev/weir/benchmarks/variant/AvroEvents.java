package dev.weir.benchmarks.variant;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.avro.EventSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads events with Avro's own library, as an app does that is not built around one schema: entity
 * and time first, then the features.
 */
final class AvroEvents implements Deserializer<GenericRecord> {

  private static final int BEFORE_FEATURES = 2;

  private final ThreadLocal<BinaryMessageDecoder<GenericRecord>> decoder;

  AvroEvents(DetectorConfig config) {
    Schema schema = EventSchemas.derive(config.events(), config.features());
    this.decoder =
        ThreadLocal.withInitial(() -> new BinaryMessageDecoder<>(GenericData.get(), schema));
  }

  @Override
  public GenericRecord deserialize(String topic, byte[] message) {
    try {
      return decoder.get().decode(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String entity(GenericRecord event) {
    return event.get(0).toString();
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  static long time(GenericRecord event) {
    return (long) event.get(1);
  }

  static int width(GenericRecord event) {
    return event.getSchema().getFields().size() - BEFORE_FEATURES;
  }

  /** NaN where it is missing. */
  static float value(GenericRecord event, int feature) {
    return event.get(BEFORE_FEATURES + feature) instanceof Float value ? value : Float.NaN;
  }
}
