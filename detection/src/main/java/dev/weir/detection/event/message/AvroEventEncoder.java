package dev.weir.detection.event.message;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.avro.SchemaNormalization;

/** Writes Avro's single-object encoding by the {@linkplain DerivedSchema derived schema}. */
final class AvroEventEncoder implements EventEncoder {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final long fingerprint;
  private final boolean withEntity;
  private final int width;

  AvroEventEncoder(EventSettings settings, EventFields fields) {
    this.fingerprint = SchemaNormalization.parsingFingerprint64(DerivedSchema.of(settings, fields));
    this.withEntity = settings.entity().isPresent();
    this.width = fields.names().size();
  }

  @Override
  public byte[] encode(String entityId, long eventTime, float[] values, int offset) {
    bytes.reset();
    bytes.write(0xC3);
    bytes.write(1);
    writeFixed(fingerprint, Long.BYTES);
    if (withEntity) {
      byte[] id = entityId.getBytes(StandardCharsets.UTF_8);
      writeLong(id.length);
      bytes.writeBytes(id);
    }
    writeLong(eventTime);
    for (int i = offset; i < offset + width; i++) {
      writeOptional(values[i]);
    }
    return bytes.toByteArray();
  }

  private void writeOptional(float value) {
    if (Float.isNaN(value)) {
      writeLong(0);
    } else {
      writeLong(1);
      writeFixed(Float.floatToIntBits(value), Float.BYTES);
    }
  }

  private void writeFixed(long value, int count) {
    for (int i = 0; i < count; i++) {
      bytes.write((int) (value >>> 8 * i));
    }
  }

  private void writeLong(long value) {
    long zigzag = value << 1 ^ value >> 63;
    while ((zigzag & ~0x7fL) != 0) {
      bytes.write((int) (zigzag & 0x7f | 0x80));
      zigzag >>>= 7;
    }
    bytes.write((int) zigzag);
  }
}
