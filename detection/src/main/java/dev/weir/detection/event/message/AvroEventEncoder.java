package dev.weir.detection.event.message;

import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.EventSchemas;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.avro.SchemaNormalization;

/** Writes Avro's single-object encoding by the {@linkplain EventSchemas#derive derived schema}. */
final class AvroEventEncoder implements EventEncoder {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final long fingerprint;
  private final boolean withEntity;
  private final List<Optional<Categories>> categories;

  AvroEventEncoder(EventSettings settings, EventFields fields) {
    this.fingerprint =
        SchemaNormalization.parsingFingerprint64(EventSchemas.derive(settings, fields));
    this.withEntity = settings.entity().isPresent();
    this.categories = fields.categories();
  }

  @Override
  public byte[] encode(String entityId, long eventTime, float[] values, int offset) {
    bytes.reset();
    bytes.write(0xC3);
    bytes.write(1);
    writeFixed(fingerprint, Long.BYTES);
    if (withEntity) {
      writeText(entityId);
    }
    writeLong(eventTime);
    for (int i = 0; i < categories.size(); i++) {
      writeOptional(values[offset + i], categories.get(i));
    }
    return bytes.toByteArray();
  }

  private void writeOptional(float value, Optional<Categories> category) {
    if (Float.isNaN(value)) {
      writeLong(0);
      return;
    }
    writeLong(1);
    if (category.isPresent()) {
      writeText(category.get().textOf(value));
    } else {
      writeFixed(Float.floatToIntBits(value), Float.BYTES);
    }
  }

  private void writeText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeLong(utf8.length);
    bytes.writeBytes(utf8);
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
