package dev.weir.detection.event.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens files of events: CSV with a header (separated by commas, or by the semicolons or tabs that
 * the header shows), gzipped CSV, and Avro container files. What a file is, its first bytes tell.
 */
public final class EventFile {

  private static final int BUFFER = 1 << 16;

  private EventFile() {}

  /**
   * Opens a file at its first event.
   *
   * @param fields values to read
   * @param detector names the one entity where the settings name no field for it
   * @param label column with 1 where the event is anomalous, 0 where it is not, blank where nobody
   *     knows; without it every event is unlabelled
   * @throws InvalidConfigurationException if the file is missing, is none of the formats above, has
   *     no rows, lacks a column, or if the label is among the values
   * @throws IOException if the file is there and cannot be read
   */
  public static EventCursor open(
      Path file,
      EventSettings settings,
      EventFields fields,
      String detector,
      Optional<String> label)
      throws IOException {
    if (label.isPresent() && fields.names().contains(label.get())) {
      throw new InvalidConfigurationException(
          "features must not contain the label column, found '%s'".formatted(label.get()));
    }
    InputStream bytes = buffered(file);
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
    InputStream bytes = unzipped(raw);
    return startsWith(bytes, 'O', 'b', 'j', 1)
        ? AvroEvents.open(bytes, columns, detector)
        : CsvEvents.open(bytes, columns, detector);
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

  /**
   * The bytes of a CSV file, unzipped.
   *
   * @throws InvalidConfigurationException if there is no such file or it is an Avro file
   */
  static InputStream text(Path file) throws IOException {
    InputStream bytes = unzipped(buffered(file));
    if (startsWith(bytes, 'O', 'b', 'j', 1)) {
      bytes.close();
      throw new InvalidConfigurationException(
          "Data file must be CSV, found the Avro file %s".formatted(file));
    }
    return bytes;
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    return startsWith(raw, 0x1f, 0x8b)
        ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER)
        : raw;
  }

  private static InputStream buffered(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InvalidConfigurationException(
          "Data file must be a file, found the directory %s".formatted(file));
    }
    try {
      return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    } catch (NoSuchFileException e) {
      throw new InvalidConfigurationException(
          "Data file must exist, found none at %s".formatted(file), e);
    }
  }

  private static boolean startsWith(InputStream bytes, int... magic) throws IOException {
    bytes.mark(magic.length);
    try {
      for (int expected : magic) {
        if (bytes.read() != expected) {
          return false;
        }
      }
      return true;
    } finally {
      bytes.reset();
    }
  }
}
