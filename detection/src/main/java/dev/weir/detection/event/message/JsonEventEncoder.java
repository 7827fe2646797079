package dev.weir.detection.event.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes one flat JSON object: the entity, the time in ISO-8601 (a number could be taken for
 * seconds or for a row number), then the features in order, null where missing.
 */
final class JsonEventEncoder implements EventEncoder {

  private final JsonFactory factory = new JsonFactory();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final Optional<String> entity;
  private final String time;
  private final String[] names;
  private final List<Optional<Categories>> categories;

  JsonEventEncoder(EventSettings settings, EventFields fields) {
    this.entity = settings.entity();
    this.time = settings.time();
    this.names = fields.names().toArray(String[]::new);
    this.categories = fields.categories();
  }

  @Override
  public byte[] encode(String entityId, long eventTime, float[] values, int offset) {
    bytes.reset();
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      if (entity.isPresent()) {
        json.writeStringField(entity.get(), entityId);
      }
      json.writeStringField(time, Instant.ofEpochMilli(eventTime).toString());
      for (int i = 0; i < names.length; i++) {
        json.writeFieldName(names[i]);
        write(json, values[offset + i], categories.get(i));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, float value, Optional<Categories> category)
      throws IOException {
    if (Float.isNaN(value)) {
      json.writeNull();
    } else if (category.isPresent()) {
      json.writeString(category.get().textOf(value));
    } else {
      json.writeNumber(value);
    }
  }
}
