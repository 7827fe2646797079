package dev.weir.detection.event.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelField;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;

/**
 * Opens files of events: CSV with a header (separated by commas, or by the semicolons or tabs that
 * the header shows), JSON objects, one on a line, Avro container files, and images in idx files;
 * any of them gzipped too. What a file is, its first bytes tell.
 */
public final class EventFile {

  private EventFile() {}

  /**
   * Opens a file at its first event.
   *
   * @param fields values to read
   * @param detector names the one entity where the settings name no field for it
   * @param label column of the truth, blank where nobody knows; without it every event is
   *     unlabelled
   * @throws InvalidConfigurationException if the file is missing, is none of the formats above, has
   *     no rows, lacks a column, or if the label is among the values
   * @throws IOException if the file is there and cannot be read
   */
  public static EventCursor open(
      Path file,
      EventSettings settings,
      EventFields fields,
      String detector,
      Optional<LabelField> label)
      throws IOException {
    return open(file, settings, fields, detector, label, new AtomicLong());
  }

  /**
   * The same, telling how much of the file was read.
   *
   * @param read grows by each byte that is read, as the file has them: compressed where it is
   */
  public static EventCursor open(
      Path file,
      EventSettings settings,
      EventFields fields,
      String detector,
      Optional<LabelField> label,
      AtomicLong read)
      throws IOException {
    label.ifPresent(column -> requireNoFeature(column, fields));
    InputStream bytes = FileBytes.of(file, read);
    try {
      return read(bytes, new FileColumns(file, settings, fields, label), detector);
    } catch (IOException e) {
      bytes.close();
      throw broken(file, -1, e);
    } catch (RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static EventCursor read(InputStream raw, FileColumns columns, String detector)
      throws IOException {
    InputStream bytes = FileBytes.unzipped(raw);
    return switch (FileBytes.contents(bytes)) {
      case AVRO -> AvroEvents.open(bytes, columns, detector);
      case IDX -> IdxEvents.open(bytes, columns, detector);
      case JSON_LINES -> JsonLineEvents.open(bytes, columns, detector);
      case JSON_ARRAY -> throw array(columns.file());
      case TEXT -> CsvEvents.open(bytes, columns, detector);
    };
  }

  private static void requireNoFeature(LabelField label, EventFields fields) {
    if (fields.names().contains(label.name())) {
      throw new InvalidConfigurationException(
          "features must not contain the label column, found '%s'".formatted(label.name()));
    }
  }

  private static InvalidConfigurationException array(Path file) {
    return new InvalidConfigurationException(
        "Data file %s must have a JSON object on each line, found an array of them. \"jq -c '.[]'\" makes lines of it"
            .formatted(file));
  }

  /**
   * What to throw where reading a file failed: bad contents are a wrong input, anything else is a
   * broken environment.
   *
   * @param row event after which reading failed, negative where there was none
   */
  static RuntimeException corrupt(Path file, long row, Exception cause) {
    return new InvalidConfigurationException(
        "Data file %s must be readable to its end, found %s%s"
            .formatted(file, reason(cause), row < 0 ? "" : " after event %d".formatted(row)),
        cause);
  }

  /** As {@link #corrupt}, for exceptions that may also mean that the disk failed. */
  static IOException broken(Path file, long row, IOException cause) {
    if (cause instanceof ZipException
        || cause instanceof EOFException
        || cause instanceof CharacterCodingException) {
      throw corrupt(file, row, cause);
    }
    return cause;
  }

  private static String reason(Exception cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
