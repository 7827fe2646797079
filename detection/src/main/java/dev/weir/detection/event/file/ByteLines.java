package dev.weir.detection.event.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file as bytes; blank ones are passed over. Of a line that is longer than the limit
 * the beginning is kept, so a file without line ends costs no memory. Not thread-safe.
 */
final class ByteLines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final InputStream source;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] line = new byte[256];
  private int kept;
  private long length;

  /**
   * @param limit longest line that is kept whole, in bytes
   */
  ByteLines(InputStream source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  /** The next line that is not blank, without its end; null behind the last. */
  byte[] next() throws IOException {
    while (fill()) {
      readLine();
      if (!isBlank()) {
        return Arrays.copyOf(line, kept);
      }
    }
    return null;
  }

  /** Bytes that the line had, whether they were kept or not. */
  long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private void readLine() throws IOException {
    kept = 0;
    length = 0;
    while (fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      keep(from, at - from);
      if (at < end) {
        at++;
        return;
      }
    }
  }

  private void keep(int from, int count) {
    length += count;
    int room = Math.min(count, limit - kept);
    if (kept + room > line.length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(kept + room, 2 * line.length)));
    }
    System.arraycopy(buffer, from, line, kept, room);
    kept += room;
  }

  private boolean isBlank() {
    for (int i = 0; i < kept; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, source.read(buffer));
    }
    return at < end;
  }
}
