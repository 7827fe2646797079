package dev.weir.trainer.lab.idx;

import dev.weir.detection.InvalidConfigurationException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An idx file of bytes (LeCun, Cortes and Burges 1998, "The MNIST database"): two zeros, 8 for
 * bytes, the number of dimensions, each dimension as four bytes from the high one down, the bytes.
 *
 * @param dimensions lengths, each ≥ 1
 * @param content as many bytes as their product
 */
record IdxFile(int[] dimensions, byte[] content) {

  private static final int BYTES = 8;
  private static final long MOST_BYTES = 1L << 30;

  /**
   * Reads {@code name} in a folder, or {@code name.gz}.
   *
   * @throws InvalidConfigurationException if neither is there or it is no such file
   */
  static IdxFile read(Path folder, String name, int dimensions) throws IOException {
    Path plain = folder.resolve(name);
    Path file = Files.isRegularFile(plain) ? plain : folder.resolve(name + ".gz");
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigurationException(
          "--data must be a folder with %s or %s.gz, found neither in %s. Put MNIST's four idx files there"
              .formatted(name, name, folder));
    }
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(open(file)))) {
      return read(in, file, dimensions);
    } catch (EOFException | ZipException e) {
      throw new InvalidConfigurationException(
          "%s must be a whole idx file, found a truncated or damaged one. Fetch it again"
              .formatted(file),
          e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static IdxFile read(DataInputStream in, Path file, int dimensions) throws IOException {
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
    return new IdxFile(lengths, exactly(in, file, (int) product));
  }

  private static byte[] exactly(DataInputStream in, Path file, int length) throws IOException {
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new InvalidConfigurationException(
          "%s must hold %d bytes after its header, found %d: it is truncated. Fetch it again"
              .formatted(file, length, content.length));
    }
    if (in.read() >= 0) {
      throw new InvalidConfigurationException(
          "%s must hold %d bytes after its header, found more. Fetch it again"
              .formatted(file, length));
    }
    return content;
  }
}
