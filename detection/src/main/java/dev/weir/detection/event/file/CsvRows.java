package dev.weir.detection.event.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.weir.detection.InvalidConfigurationException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows of a CSV file as text, for those who write the file again with some of it changed. A
 * row's number is that of its event, bad ones counted.
 */
public final class CsvRows implements Closeable {

  private static final int HEADER_LIMIT = 1 << 15;

  private final Path file;
  private final char separator;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private long row = -1;

  private CsvRows(
      Path file, char separator, CloseableIterator<CsvRecord> records, List<String> header) {
    this.file = file;
    this.separator = separator;
    this.records = records;
    this.header = header;
  }

  /**
   * Opens a file, plain or gzipped, at its first row.
   *
   * @throws InvalidConfigurationException if there is no such file, or it is no CSV with a header
   */
  public static CsvRows open(Path file) throws IOException {
    InputStream bytes = FileBytes.text(file);
    char separator = separator(bytes);
    CloseableIterator<CsvRecord> records = records(bytes, separator);
    try {
      if (!records.hasNext()) {
        throw new InvalidConfigurationException(
            "Data file %s must have a header, found no line".formatted(file));
      }
      return new CsvRows(file, separator, records, records.next().getFields());
    } catch (CsvParseException e) {
      records.close();
      throw EventFile.corrupt(file, -1, e);
    }
  }

  /** What stands between two fields. */
  public char separator() {
    return separator;
  }

  /** Names of the columns. */
  public List<String> header() {
    return header;
  }

  /** Number of the present row, 0-based. */
  public long row() {
    return row;
  }

  /** The next row; empty at the end. */
  public List<String> next() throws IOException {
    try {
      if (!records.hasNext()) {
        return List.of();
      }
      row++;
      return records.next().getFields();
    } catch (CsvParseException e) {
      throw EventFile.corrupt(file, row, e);
    } catch (UncheckedIOException e) {
      throw EventFile.broken(file, row, e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  static CloseableIterator<CsvRecord> records(InputStream bytes, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(bytes, StandardCharsets.UTF_8)
        .iterator();
  }

  static char separator(InputStream bytes) throws IOException {
    bytes.mark(HEADER_LIMIT);
    byte[] head = bytes.readNBytes(HEADER_LIMIT - 1);
    bytes.reset();
    String header = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    if (header.indexOf(',') >= 0) {
      return ',';
    }
    return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
  }
}
