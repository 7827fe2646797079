package dev.weir.trainer.lab.idx;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.file.idx.IdxStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A whole {@link IdxStream}.
 *
 * @param dimensions lengths, each ≥ 1
 * @param content as many bytes as their product
 */
record IdxFile(int[] dimensions, byte[] content) {

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
    try (IdxStream items = IdxStream.open(open(file), file, dimensions)) {
      return new IdxFile(lengths(items, dimensions), content(items));
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    try {
      return file.toString().endsWith(".gz")
          ? new BufferedInputStream(new GZIPInputStream(raw))
          : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static int[] lengths(IdxStream items, int dimensions) {
    int[] lengths = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      lengths[i] = items.length(i);
    }
    return lengths;
  }

  private static byte[] content(IdxStream items) throws IOException {
    byte[] item = new byte[items.itemBytes()];
    byte[] content = new byte[items.count() * item.length];
    for (int at = 0; items.next(item); at += item.length) {
      System.arraycopy(item, 0, content, at, item.length);
    }
    return content;
  }
}
