package dev.weir.trainer.torch.lab;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** What is made of the error of an image's reconstruction. */
enum ErrorScore {
  SQUARED("mse", "squared error"),
  BLURRED("blurred", "squared error, blurred"),
  BLURRED_RELATIVE("blurred-relative", "squared error, blurred, relative to ink");

  private static final int RADIUS = 2;
  private static final double LEAST_INK = 1e-6;

  private final String id;
  private final String words;

  ErrorScore(String id, String words) {
    this.id = id;
    this.words = words;
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }

  /**
   * @param images [N, side²]
   * @param rebuilt [N, side²]
   * @return [N]
   */
  Tensor of(Tensor images, Tensor rebuilt, int side) {
    Tensor error = rebuilt.sub(images);
    Tensor mean = (this == SQUARED ? error : blurred(error, side)).square().mean(1);
    return this == BLURRED_RELATIVE ? mean.div(length(images)) : mean;
  }

  private static Tensor length(Tensor images) {
    return torch.clamp_min(images.square().sum(1).sqrt(), new Scalar(LEAST_INK));
  }

  /** By the weights {@code exp(−d²/2)}, d ≤ {@value #RADIUS}, once along each side. */
  private static Tensor blurred(Tensor images, int side) {
    int width = 2 * RADIUS + 1;
    Tensor distance = torch.arange(new Scalar((double) width)).sub(new Scalar((double) RADIUS));
    Tensor bell = distance.square().mul(new Scalar(-0.5)).exp();
    Tensor weights = bell.div(bell.sum());
    Tensor rows =
        slide(images.reshape(-1, 1, side, side), weights.reshape(1, 1, 1, width), 0, RADIUS);
    return slide(rows, weights.reshape(1, 1, width, 1), RADIUS, 0)
        .reshape(images.size(0), images.size(1));
  }

  private static Tensor slide(Tensor images, Tensor weights, int down, int across) {
    return torch.conv2d(
        images,
        weights,
        new TensorOptional(),
        new long[] {1, 1},
        new long[] {down, across},
        new long[] {1, 1},
        1);
  }
}
