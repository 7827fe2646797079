package dev.weir.trainer.lab.idx;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Images of digits and what they show.
 *
 * @param side pixels in a row and in a column
 * @param pixels row by row, image by image; as unsigned bytes, 0 paper and 255 ink
 * @param labels 0 to 9, one for each image
 */
public record Digits(int side, byte[] pixels, byte[] labels) {

  public static final int CLASSES = 10;

  private static final int IMAGE_DIMENSIONS = 3;
  private static final int LABEL_DIMENSIONS = 1;

  /**
   * Reads {@code <name>-images-idx3-ubyte} and {@code <name>-labels-idx1-ubyte}, each also gzipped.
   *
   * @throws InvalidConfigurationException if they are not there or do not fit each other
   */
  public static Digits read(Path folder, String name) throws IOException {
    IdxFile images = IdxFile.read(folder, name + "-images-idx3-ubyte", IMAGE_DIMENSIONS);
    IdxFile labels = IdxFile.read(folder, name + "-labels-idx1-ubyte", LABEL_DIMENSIONS);
    int count = images.dimensions()[0];
    int rows = images.dimensions()[1];
    if (rows != images.dimensions()[2]) {
      throw new InvalidConfigurationException(
          "%s images must be square, found %d x %d".formatted(name, rows, images.dimensions()[2]));
    }
    if (labels.content().length != count) {
      throw new InvalidConfigurationException(
          "%s images and labels must be equally many, found %d and %d"
              .formatted(name, count, labels.content().length));
    }
    for (byte label : labels.content()) {
      if (label < 0 || label >= CLASSES) {
        throw new InvalidConfigurationException(
            "%s labels must be in [0, 9], found %d".formatted(name, label & 0xff));
      }
    }
    return new Digits(rows, images.content(), labels.content());
  }

  public int size() {
    return labels.length;
  }
}
