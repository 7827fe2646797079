package dev.weir.detection.event.file;

import dev.weir.detection.InvalidConfigurationException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, counted and unzipped, and what they are the beginning of. */
final class FileBytes extends FilterInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 64;

  /** What the first bytes tell. */
  enum Contents {
    AVRO,
    IDX,
    JSON_LINES,
    JSON_ARRAY,
    TEXT
  }

  private final AtomicLong read;

  private FileBytes(InputStream source, AtomicLong read) {
    super(source);
    this.read = read;
  }

  /**
   * Opens a file as it stands, buffered.
   *
   * @param read grows by each byte read
   * @throws InvalidConfigurationException if there is no such file
   */
  static InputStream of(Path file, AtomicLong read) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InvalidConfigurationException(
          "Data file must be a file, found the directory %s".formatted(file));
    }
    try {
      return new BufferedInputStream(new FileBytes(Files.newInputStream(file), read), BUFFER);
    } catch (NoSuchFileException e) {
      throw new InvalidConfigurationException(
          "Data file must exist, found none at %s".formatted(file), e);
    }
  }

  /**
   * The bytes of a CSV file, unzipped.
   *
   * @throws InvalidConfigurationException if there is no such file or it is of another kind
   */
  static InputStream text(Path file) throws IOException {
    InputStream bytes = unzipped(of(file, new AtomicLong()));
    Contents contents = contents(bytes);
    if (contents != Contents.TEXT) {
      bytes.close();
      throw new InvalidConfigurationException(
          "Data file must be CSV, found the %s file %s".formatted(name(contents), file));
    }
    return bytes;
  }

  private static String name(Contents contents) {
    return switch (contents) {
      case AVRO -> "Avro";
      case IDX -> "idx";
      case JSON_LINES, JSON_ARRAY -> "JSON";
      case TEXT -> "text";
    };
  }

  static InputStream unzipped(InputStream raw) throws IOException {
    byte[] head = head(raw);
    boolean zipped = head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    return zipped ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
  }

  /** Looks at the first bytes and goes back before them. */
  static Contents contents(InputStream bytes) throws IOException {
    byte[] head = head(bytes);
    if (head.length > 3 && head[0] == 'O' && head[1] == 'b' && head[2] == 'j' && head[3] == 1) {
      return Contents.AVRO;
    }
    // Two zeros, which begin no text, and the bytes' type.
    if (head.length > 3 && head[0] == 0 && head[1] == 0 && head[2] >= 0x08 && head[2] <= 0x0e) {
      return Contents.IDX;
    }
    int at = firstOfText(head, hasMark(head) ? 3 : 0);
    if (at < head.length && head[at] == '{') {
      return Contents.JSON_LINES;
    }
    int next = at < head.length && head[at] == '[' ? firstOfText(head, at + 1) : head.length;
    return next < head.length && head[next] == '{' ? Contents.JSON_ARRAY : Contents.TEXT;
  }

  @Override
  public int read() throws IOException {
    int found = super.read();
    read.addAndGet(found < 0 ? 0 : 1);
    return found;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    read.addAndGet(Math.max(0, count));
    return count;
  }

  private static byte[] head(InputStream bytes) throws IOException {
    bytes.mark(HEAD);
    try {
      return bytes.readNBytes(HEAD);
    } finally {
      bytes.reset();
    }
  }

  /** Whether the text begins with the byte order mark of UTF-8. */
  private static boolean hasMark(byte[] head) {
    return head.length > 2
        && (head[0] & 0xff) == 0xef
        && (head[1] & 0xff) == 0xbb
        && (head[2] & 0xff) == 0xbf;
  }

  private static int firstOfText(byte[] head, int from) {
    int at = from;
    while (at < head.length && (head[at] == ' ' || head[at] == '\n' || head[at] == '\r')) {
      at++;
    }
    return at;
  }
}
