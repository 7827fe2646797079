package dev.weir.streams.replay.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.weir.command.output.TimeText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * An Avro record as plain JSON: fields in the order of the schema, times as ISO-8601, a union as
 * the value it holds, numbers in the shortest form that reads back as the same number, null for a
 * number that is not finite. A field whose schema says {@code "weir.null": "left out"} is not
 * written where it is null.
 */
final class RecordJson {

  private static final String NULL_PROPERTY = "weir.null";
  private static final String LEFT_OUT = "left out";

  private final JsonGenerator json;

  RecordJson(JsonGenerator json) {
    this.json = json;
  }

  void write(IndexedRecord record) throws IOException {
    json.writeStartObject();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (value != null || !LEFT_OUT.equals(field.getProp(NULL_PROPERTY))) {
        json.writeFieldName(field.name());
        value(value);
      }
    }
    json.writeEndObject();
  }

  private void value(Object value) throws IOException {
    if (value instanceof IndexedRecord record) {
      write(record);
    } else if (value instanceof List<?> items) {
      array(items);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value instanceof Instant time ? TimeText.of(time) : value.toString());
    }
  }

  private void array(List<?> items) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      value(item);
    }
    json.writeEndArray();
  }

  private void number(Number number) throws IOException {
    if (number instanceof Float || number instanceof Double) {
      if (Double.isFinite(number.doubleValue())) {
        json.writeNumber(number.toString());
      } else {
        json.writeNull();
      }
    } else {
      json.writeNumber(number.longValue());
    }
  }
}
