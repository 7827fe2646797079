package dev.weir.trainer.torch.family.dense;

import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Puts noise on inputs, drawn from LibTorch's random numbers. A missing value stays 0, as the model
 * will see it.
 *
 * <pre>
 * gaussian         x + N(0, level²)
 * masking          0 with probability level
 * salt and pepper  with probability level the least or the greatest of the value in the batch,
 *                  each as likely
 * shift            a whole input in time, or an image, see {@link Shift}
 * </pre>
 *
 * @param noise its kind
 * @param level how much of it, in (0, 1)
 * @param shift how inputs are moved
 */
record Corruption(Noise noise, double level, Shift shift) {

  /**
   * @param input [N, W·D], 0 where a value is missing
   * @param present [N, W·D], 1 where a value is there, else 0
   */
  Tensor of(Tensor input, Tensor present) {
    return switch (noise) {
      case GAUSSIAN -> input.add(torch.randn_like(input).mul(scalar(level)).mul(present));
      case MASKING -> torch.where(chosen(input), torch.zeros_like(input), input);
      case SALT_AND_PEPPER -> torch.where(chosen(input), extreme(input), input).mul(present);
      case SHIFT -> shift.of(input);
    };
  }

  private Tensor chosen(Tensor input) {
    return torch.rand_like(input).lt(scalar(level));
  }

  private static Tensor extreme(Tensor input) {
    Tensor least = input.amin(new long[] {0}, true).expand_as(input);
    Tensor greatest = input.amax(new long[] {0}, true).expand_as(input);
    return torch.where(torch.rand_like(input).lt(scalar(0.5)), least, greatest);
  }

  private static Scalar scalar(double value) {
    return new Scalar(value);
  }
}
