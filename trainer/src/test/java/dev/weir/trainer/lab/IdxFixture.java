package dev.weir.trainer.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Writes small images of digits: a bar for each digit, its place the digit, and some noise. */
public final class IdxFixture {

  public static final int SIDE = 12;

  private static final int IMAGES_MAGIC = 0x803;
  private static final int LABELS_MAGIC = 0x801;

  private IdxFixture() {}

  /** Both sets, the digits in turn. */
  public static void write(Path folder, int training, int test) throws IOException {
    write(folder, "train", training, 1);
    write(folder, "t10k", test, 2);
  }

  private static void write(Path folder, String name, int count, long seed) throws IOException {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * SIDE * SIDE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 10);
      draw(pixels, i * SIDE * SIDE, i % 10, random);
    }
    Files.write(folder.resolve(name + "-images-idx3-ubyte"), images(count, pixels));
    Files.write(
        folder.resolve(name + "-labels-idx1-ubyte.gz"),
        gzipped(idx(LABELS_MAGIC, new int[] {count}, labels)));
  }

  public static byte[] images(int count, byte[] pixels) {
    return idx(IMAGES_MAGIC, new int[] {count, SIDE, SIDE}, pixels);
  }

  private static void draw(byte[] pixels, int from, int digit, Random random) {
    for (int y = 1; y < SIDE - 1; y++) {
      int across = from + y * SIDE + 1 + digit % 5 * 2;
      int down = from + (1 + digit % 5 * 2) * SIDE + y;
      pixels[digit < 5 ? across : down] = (byte) (200 + random.nextInt(56));
    }
    pixels[from + random.nextInt(SIDE * SIDE)] = (byte) random.nextInt(256);
  }

  public static byte[] idx(int magic, int[] dimensions, byte[] content) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + content.length);
    bytes.putInt(magic);
    for (int length : dimensions) {
      bytes.putInt(length);
    }
    return bytes.put(content).array();
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
