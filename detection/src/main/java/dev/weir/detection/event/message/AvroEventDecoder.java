package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.AvroBytes;
import dev.weir.detection.event.avro.EventSchemas;
import dev.weir.detection.event.avro.WantedFields;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Reads Avro's single-object encoding: {@code C3 01}, the CRC-64-AVRO fingerprint of the writer's
 * schema (8 bytes, the lowest first), the record. The schema must be one of {@link
 * EventSchemas#known}.
 */
final class AvroEventDecoder implements EventDecoder {

  private static final int HEADER_BYTES = 10;

  private final AvroBytes source = new AvroBytes();
  private final DecodedEvent event;
  private final long[] fingerprints;
  private final AvroStep[] plans;

  AvroEventDecoder(EventSettings settings, EventFields fields, String detector) {
    List<Schema> schemas = EventSchemas.known(settings, fields);
    WantedFields wanted = new WantedFields(settings, fields);
    this.event = new DecodedEvent(settings, fields, detector);
    this.fingerprints =
        schemas.stream().mapToLong(SchemaNormalization::parsingFingerprint64).toArray();
    this.plans = schemas.stream().map(s -> AvroPlan.compile(s, wanted)).toArray(AvroStep[]::new);
  }

  @Override
  public int warm(byte[] entityId) {
    return event.entities.warm(entityId);
  }

  @Override
  public void decode(byte[] bytes, EventBatch into) throws BadEventException {
    if (bytes.length < HEADER_BYTES || bytes[0] != (byte) 0xC3 || bytes[1] != 1) {
      throw new BadEventException(
          Stage.EVENT,
          "Event must begin with C3 01 and a schema fingerprint, found %s".formatted(head(bytes)));
    }
    source.reset(bytes, 2);
    AvroStep plan = planOf(source.readFixedLong());
    event.begin(into);
    plan.read(source, event);
    if (source.remaining() > 0) {
      throw AvroBytes.broken("nothing behind its last field", source.remaining() + " bytes");
    }
    event.finish();
  }

  private AvroStep planOf(long fingerprint) throws BadEventException {
    for (int i = 0; i < fingerprints.length; i++) {
      if (fingerprints[i] == fingerprint) {
        return plans[i];
      }
    }
    throw new BadEventException(
        Stage.EVENT,
        "Event must be written by a known schema, found fingerprint %016x (events.schema names more)"
            .formatted(fingerprint));
  }

  private static String head(byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      return bytes.length + " bytes in all";
    }
    return "%02X %02X".formatted(bytes[0], bytes[1]);
  }
}
