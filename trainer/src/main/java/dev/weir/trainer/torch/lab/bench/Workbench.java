package dev.weir.trainer.torch.lab.bench;

import dev.weir.trainer.lab.finding.Picture.Strip;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Digits as tensors: images [N, side²], ink 1 and paper 0, and labels, int64, [N]. Lives in the
 * scope it was made in.
 *
 * @param images to learn from
 * @param labels of them
 * @param testImages to measure on
 * @param testLabels of them
 * @param listener hears what is being done within an experiment
 */
public record Workbench(
    int side,
    Tensor images,
    Tensor labels,
    Tensor testImages,
    Tensor testLabels,
    Effort effort,
    Consumer<String> listener) {

  private static final int LABELLED_ONE_IN = 100;
  private static final double INK = 255;

  public static Workbench of(
      Digits training, Digits test, Effort effort, Consumer<String> listener) {
    return new Workbench(
        training.side(),
        images(training),
        labels(training),
        images(test),
        labels(test),
        effort,
        listener);
  }

  private static Tensor images(Digits digits) {
    long pixels = (long) digits.side() * digits.side();
    return bytes(digits.pixels(), digits.size(), pixels)
        .toType(ScalarType.Float)
        .div(new Scalar(INK));
  }

  private static Tensor labels(Digits digits) {
    return bytes(digits.labels(), digits.size()).toType(ScalarType.Long);
  }

  private static Tensor bytes(byte[] content, long... shape) {
    return torch.from_blob(new BytePointer(content), shape, new TensorOptions(ScalarType.Byte));
  }

  public int pixels() {
    return side * side;
  }

  /**
   * Numbers of the images whose labels may be read where labels are few: one in {@value
   * #LABELLED_ONE_IN}, the same number of every digit, at least one; int64.
   */
  public Tensor few(long seed) {
    int each = Math.max(1, (int) labels.size(0) / LABELLED_ONE_IN / Digits.CLASSES);
    Random random = new Random(seed);
    long[] few = new long[0];
    for (int digit = 0; digit < Digits.CLASSES; digit++) {
      List<Long> all = new ArrayList<>();
      for (float number : Tensors.floats(of(labels, digit).toType(ScalarType.Float))) {
        all.add((long) number);
      }
      Collections.shuffle(all, random);
      int from = few.length;
      int taken = Math.min(each, all.size());
      few = Arrays.copyOf(few, from + taken);
      for (int i = 0; i < taken; i++) {
        few[from + i] = all.get(i);
      }
    }
    return torch.tensor(few);
  }

  /** Numbers of the images of a digit, int64. */
  public static Tensor of(Tensor labels, int digit) {
    return labels.eq(new Scalar((double) digit)).nonzero().reshape(-1);
  }

  /** The first test images, so that every picture shows the same ones. */
  public Tensor shown(int count) {
    return testImages.narrow(0, 0, Math.min(count, testImages.size(0)));
  }

  /** The first test image of each digit that there is. */
  public Tensor oneOfEach() {
    List<Long> firsts = new ArrayList<>();
    for (int digit = 0; digit < Digits.CLASSES; digit++) {
      Tensor numbers = of(testLabels, digit);
      if (numbers.size(0) > 0) {
        firsts.add(numbers.narrow(0, 0, 1).item_long());
      }
    }
    long[] chosen = firsts.stream().mapToLong(first -> first).toArray();
    return testImages.index_select(0, torch.tensor(chosen));
  }

  /** Images for a picture. */
  public Strip strip(String label, Tensor shown) {
    return strip(label, shown, side, side);
  }

  /** Values for a picture, each row of the tensor an image of that shape. */
  public static Strip strip(String label, Tensor shown, int rows, int columns) {
    float[] values = Tensors.floats(shown);
    int length = rows * columns;
    List<float[]> images = new ArrayList<>();
    for (int from = 0; from < values.length; from += length) {
      images.add(Arrays.copyOfRange(values, from, from + length));
    }
    return new Strip(label, rows, columns, images);
  }
}
