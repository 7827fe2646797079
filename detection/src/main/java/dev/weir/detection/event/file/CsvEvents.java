package dev.weir.detection.event.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.value.EventTime;
import dev.weir.detection.event.value.NumberText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The events of a CSV file: a header, then a row each. */
final class CsvEvents extends RowEvents {

  private final CloseableIterator<CsvRecord> records;
  private final int columns;
  private CsvRecord current;

  private CsvEvents(
      CloseableIterator<CsvRecord> records,
      List<String> header,
      FileColumns wanted,
      String detector) {
    super(wanted, wanted.within(header), detector);
    this.records = records;
    this.columns = header.size();
  }

  static CsvEvents open(InputStream bytes, FileColumns wanted, String detector) throws IOException {
    CloseableIterator<CsvRecord> records = CsvRows.records(bytes, CsvRows.separator(bytes));
    try {
      if (!records.hasNext()) {
        throw wanted.noRows();
      }
      List<String> header = records.next().getFields().stream().map(String::strip).toList();
      CsvEvents events = new CsvEvents(records, header, wanted, detector);
      if (!records.hasNext()) {
        throw wanted.noRows();
      }
      return events;
    } catch (CsvParseException e) {
      throw EventFile.corrupt(wanted.file(), -1, e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  boolean advance() throws BadEventException, IOException {
    try {
      if (!records.hasNext()) {
        return false;
      }
      current = records.next();
    } catch (CsvParseException e) {
      throw EventFile.corrupt(file(), row(), e);
    } catch (UncheckedIOException e) {
      throw EventFile.broken(file(), row(), e.getCause());
    }
    return true;
  }

  @Override
  void requireShape() throws BadEventException {
    if (current.getFieldCount() != columns) {
      throw new BadEventException(
          BadEventException.Stage.EVENT,
          "Event must have %d fields, found %d".formatted(columns, current.getFieldCount()));
    }
  }

  @Override
  String text(int column) {
    return current.getField(column).strip();
  }

  @Override
  float number(int column, String name) throws BadEventException {
    return NumberText.parse(name, current.getField(column));
  }

  @Override
  String category(int column, String name) {
    return current.getField(column);
  }

  @Override
  long time(int column, EventTime time) throws BadEventException {
    String text = text(column);
    if (text.isEmpty()) {
      throw time.missing();
    }
    return time.ofText(text);
  }

  /** Its fields, separated by commas whatever separates them in the file. */
  @Override
  public byte[] raw() {
    StringWriter line = new StringWriter();
    CsvWriter.builder().bufferSize(0).build(line).writeRecord(current.getFields());
    return line.toString().stripTrailing().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
