package dev.weir.detection.event.file.idx;

import dev.weir.detection.InvalidConfigurationException;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * An idx file of bytes (LeCun, Cortes and Burges 1998, "The MNIST database"), item by item: two
 * zeros, 8 for bytes, the number of dimensions, each dimension as four bytes from the high one
 * down, the bytes. The first dimension counts the items. What is not exactly that is refused, the
 * end of the file included. Not thread-safe.
 */
public final class IdxStream implements Closeable {

  private static final int BYTES = 8;
  private static final long MOST_BYTES = 1L << 30;

  private final DataInputStream in;
  private final Path file;
  private final int[] dimensions;
  private int taken;

  private IdxStream(DataInputStream in, Path file, int[] dimensions) {
    this.in = in;
    this.file = file;
    this.dimensions = dimensions;
  }

  /**
   * Reads the header.
   *
   * @param bytes unzipped; closed with this
   * @param file for messages
   * @param dimensions that there must be
   * @throws InvalidConfigurationException if it is no such file
   */
  public static IdxStream open(InputStream bytes, Path file, int dimensions) throws IOException {
    DataInputStream in = new DataInputStream(bytes);
    try {
      return new IdxStream(in, file, header(in, file, dimensions));
    } catch (EOFException | ZipException e) {
      throw damaged(file, e);
    }
  }

  /** Items there are. */
  public int count() {
    return dimensions[0];
  }

  /** Length of a dimension, ≥ 1. */
  public int length(int dimension) {
    return dimensions[dimension];
  }

  /** Bytes of an item. */
  public int itemBytes() {
    int bytes = 1;
    for (int dimension = 1; dimension < dimensions.length; dimension++) {
      bytes *= dimensions[dimension];
    }
    return bytes;
  }

  /**
   * Reads the next item.
   *
   * @param item of {@link #itemBytes()}
   * @return false behind the last
   * @throws InvalidConfigurationException if the file ends before it, or goes on behind the last
   */
  public boolean next(byte[] item) throws IOException {
    try {
      if (taken == count()) {
        requireEnd();
        return false;
      }
      int found = in.readNBytes(item, 0, item.length);
      if (found < item.length) {
        throw new InvalidConfigurationException(
            "%s must hold %d bytes after its header, found %d: it is truncated. Fetch it again"
                .formatted(file, (long) count() * item.length, (long) taken * item.length + found));
      }
      taken++;
      return true;
    } catch (EOFException | ZipException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void requireEnd() throws IOException {
    if (in.read() >= 0) {
      throw new InvalidConfigurationException(
          "%s must hold %d bytes after its header, found more. Fetch it again"
              .formatted(file, (long) count() * itemBytes()));
    }
  }

  private static int[] header(DataInputStream in, Path file, int dimensions) throws IOException {
    int magic = in.readInt();
    int expected = BYTES << 8 | dimensions;
    if (magic != expected) {
      throw new InvalidConfigurationException(
          "%s must begin with the idx magic number 0x%08x, found 0x%08x. Fetch it again"
              .formatted(file, expected, magic));
    }
    int[] lengths = new int[dimensions];
    long product = 1;
    for (int i = 0; i < dimensions; i++) {
      lengths[i] = in.readInt();
      product = product > 0 && lengths[i] > 0 && product <= MOST_BYTES ? product * lengths[i] : -1;
    }
    if (product < 1 || product > MOST_BYTES) {
      throw new InvalidConfigurationException(
          "%s must hold 1 to %d bytes, found the dimensions %s"
              .formatted(file, MOST_BYTES, Arrays.toString(lengths)));
    }
    return lengths;
  }

  private static InvalidConfigurationException damaged(Path file, IOException cause) {
    return new InvalidConfigurationException(
        "%s must be a whole idx file, found a truncated or damaged one. Fetch it again"
            .formatted(file),
        cause);
  }
}
