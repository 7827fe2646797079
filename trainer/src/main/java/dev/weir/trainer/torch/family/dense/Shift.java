package dev.weir.trainer.torch.family.dense;

import dev.weir.detection.detector.family.Image;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Moves inputs as a whole: what stood at t stands at t − k, k even over [−⌈level·(l−1)⌉,
 * ⌈level·(l−1)⌉] for each input and each axis of length l; what lies at the ends repeats.
 *
 * @param level share of an axis, in (0, 1)
 * @param axes along which, one after the other
 */
record Shift(double level, List<Axis> axes) {

  /**
   * One axis of a flat input.
   *
   * @param before how many times it is gone along, one behind the other
   * @param length places on it
   * @param after values at one place
   */
  record Axis(long before, long length, long after) {}

  /** Rows back or ahead in time. */
  static Shift alongTime(double level, long window, long width) {
    return new Shift(level, List.of(new Axis(1, window, width)));
  }

  /** Images up or down, then left or right. */
  static Shift over(double level, Image image) {
    long row = (long) image.width() * image.channels();
    return new Shift(
        level,
        List.of(
            new Axis(1, image.height(), row),
            new Axis(image.height(), image.width(), image.channels())));
  }

  /**
   * @param input [N, n]
   */
  Tensor of(Tensor input) {
    Tensor shifted = input;
    for (Axis axis : axes) {
      shifted = along(axis, shifted);
    }
    return shifted;
  }

  private Tensor along(Axis axis, Tensor input) {
    long inputs = input.size(0);
    long most = (long) Math.ceil(level * (axis.length() - 1));
    Tensor steps = torch.randint(-most, most + 1, new long[] {inputs}).reshape(inputs, 1, 1, 1);
    Tensor places =
        torch.arange(new Scalar(axis.length())).reshape(1, 1, axis.length(), 1).add(steps);
    Tensor inside =
        torch.clamp(
            places,
            new ScalarOptional(new Scalar(0)),
            new ScalarOptional(new Scalar(axis.length() - 1)));
    long[] shape = {inputs, axis.before(), axis.length(), axis.after()};
    Tensor index = inside.to(ScalarType.Long).expand(shape);
    return input.reshape(shape).gather(2, index).reshape(inputs, input.size(1));
  }
}
