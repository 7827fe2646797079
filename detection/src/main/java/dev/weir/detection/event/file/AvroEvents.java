package dev.weir.detection.event.file;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.value.EventTime;
import dev.weir.detection.event.value.EventTimeUnit;
import dev.weir.detection.event.value.Found;
import dev.weir.detection.event.value.NumberText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;

/** The events of an Avro container file of records. */
final class AvroEvents extends RowEvents {

  private final DataFileStream<GenericRecord> records;
  private final AvroColumns columns;
  private GenericRecord current;

  private AvroEvents(
      DataFileStream<GenericRecord> records,
      AvroColumns columns,
      FileColumns wanted,
      String detector) {
    super(wanted, wanted.within(columns.names()), detector);
    this.records = records;
    this.columns = columns;
  }

  static AvroEvents open(InputStream bytes, FileColumns wanted, String detector)
      throws IOException {
    try {
      DataFileStream<GenericRecord> records =
          new DataFileStream<>(bytes, new GenericDatumReader<>());
      if (records.getSchema().getType() != Schema.Type.RECORD) {
        throw new AvroRuntimeException("a container of " + records.getSchema().getType());
      }
      AvroEvents events =
          new AvroEvents(records, new AvroColumns(records.getSchema()), wanted, detector);
      if (!records.hasNext()) {
        throw wanted.noRows();
      }
      return events;
    } catch (AvroRuntimeException e) {
      throw EventFile.corrupt(wanted.file(), -1, e);
    }
  }

  @Override
  boolean advance() throws IOException {
    try {
      if (!records.hasNext()) {
        return false;
      }
      current = records.next(current);
    } catch (AvroRuntimeException e) {
      throw EventFile.corrupt(file(), row(), e);
    } catch (IOException e) {
      throw EventFile.broken(file(), row(), e);
    }
    return true;
  }

  @Override
  void requireShape() {
    // The schema in the file's header holds for every record.
  }

  @Override
  String text(int column) {
    Object value = columns.value(current, column);
    return value == null || value instanceof ByteBuffer || value instanceof IndexedRecord
        ? null
        : value.toString();
  }

  @Override
  float number(int column, String name) throws BadEventException {
    Object value = columns.value(current, column);
    if (value == null) {
      return Float.NaN;
    }
    if (value instanceof Number number) {
      return NumberText.finite(name, number.floatValue(), value);
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    throw NumberText.notFinite(name, Found.of(value.toString()));
  }

  @Override
  String category(int column, String name) throws BadEventException {
    Object value = columns.value(current, column);
    if (value == null) {
      return null;
    }
    if (value instanceof CharSequence
        || value instanceof GenericEnumSymbol<?>
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean) {
      return value.toString();
    }
    throw Categories.none(name, value.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  @Override
  long time(int column, EventTime time) throws BadEventException {
    Object value = columns.value(current, column);
    if (value == null) {
      throw time.missing();
    }
    if (value instanceof Number number) {
      return timeOf(number, columns.schema(column), time);
    }
    return time.ofText(value.toString());
  }

  /** The record as JSON. */
  @Override
  public byte[] raw() {
    return current.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private static long timeOf(Number number, Schema schema, EventTime time)
      throws BadEventException {
    return switch (EventTimeUnit.of(schema)) {
      case MILLIS -> time.ofMillis(number.longValue());
      case MICROS -> time.ofMillis(Math.floorDiv(number.longValue(), 1000L));
      case NONE -> time.ofNumber(number.doubleValue());
    };
  }
}
