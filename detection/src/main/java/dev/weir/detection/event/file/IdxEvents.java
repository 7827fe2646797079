package dev.weir.detection.event.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.file.idx.IdxStream;
import dev.weir.detection.event.value.EventTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The images of an idx file as events: {@code image}, the number of one, 0-based; its pixels row by
 * row as {@code p0}, {@code p1} and so on, from 0 to 255; and, where the file of labels lies beside
 * it under the same name with {@code labels} for {@code images}, what it shows as {@code label}.
 */
final class IdxEvents extends RowEvents {

  private static final int IMAGE_DIMENSIONS = 3;
  private static final String NUMBER = "image";
  private static final String LABEL = "label";

  private final IdxStream images;
  private final IdxStream labels;
  private final byte[] pixels;
  private final byte[] label = new byte[1];
  private long number = -1;

  private IdxEvents(IdxStream images, IdxStream labels, FileColumns wanted, String detector) {
    super(wanted, wanted.within(columns(images, labels)), detector);
    this.images = images;
    this.labels = labels;
    this.pixels = new byte[images.itemBytes()];
  }

  static IdxEvents open(InputStream bytes, FileColumns wanted, String detector) throws IOException {
    IdxStream images = IdxStream.open(bytes, wanted.file(), IMAGE_DIMENSIONS);
    IdxStream labels = wanted.label().isPresent() ? labels(wanted.file(), images.count()) : null;
    try {
      return new IdxEvents(images, labels, wanted, detector);
    } catch (RuntimeException e) {
      if (labels != null) {
        labels.close();
      }
      throw e;
    }
  }

  @Override
  boolean advance() throws IOException {
    boolean any = images.next(pixels);
    if (labels != null) {
      labels.next(label);
    }
    number++;
    return any;
  }

  @Override
  void requireShape() {
    // The header holds for every image.
  }

  @Override
  String text(int column) {
    return Integer.toString(value(column));
  }

  @Override
  float number(int column, String name) {
    return value(column);
  }

  @Override
  String category(int column, String name) {
    return text(column);
  }

  @Override
  long time(int column, EventTime time) throws BadEventException {
    return time.ofNumber(value(column));
  }

  @Override
  public void close() throws IOException {
    try (IdxStream first = images;
        IdxStream second = labels) {
      // Closes both, whichever fails.
    }
  }

  private int value(int column) {
    if (column == 0) {
      return (int) number;
    }
    return (column <= pixels.length ? pixels[column - 1] : label[0]) & 0xff;
  }

  private static List<String> columns(IdxStream images, IdxStream labels) {
    List<String> names = new ArrayList<>();
    names.add(NUMBER);
    for (int pixel = 0; pixel < images.itemBytes(); pixel++) {
      names.add("p" + pixel);
    }
    if (labels != null) {
      names.add(LABEL);
    }
    return names;
  }

  private static IdxStream labels(Path images, int count) throws IOException {
    Path file = beside(images);
    IdxStream labels =
        IdxStream.open(FileBytes.unzipped(FileBytes.of(file, new AtomicLong())), file, 1);
    if (labels.count() != count) {
      labels.close();
      throw new InvalidConfigurationException(
          "%s and its labels must be equally many, found %d and %d"
              .formatted(images, count, labels.count()));
    }
    return labels;
  }

  /** {@code train-labels-idx1-ubyte} of {@code train-images-idx3-ubyte}, either gzipped or not. */
  private static Path beside(Path images) {
    String name = images.getFileName().toString().replaceFirst("\\.gz$", "");
    String other = name.replace("images", "labels").replace("idx3", "idx1");
    for (String candidate : List.of(other, other + ".gz")) {
      Path file = images.resolveSibling(candidate);
      if (!other.equals(name) && Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new InvalidConfigurationException(
        "%s must have its labels beside it, found no %s and no %s.gz"
            .formatted(images, other, other));
  }
}
