package dev.weir.trainer.torch.lab.bench;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** What is made of the error of an image's reconstruction. */
public enum ErrorScore {
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

  public String id() {
    return id;
  }

  public String words() {
    return words;
  }

  /**
   * @param images [N, side²]
   * @param rebuilt [N, side²]
   * @return [N]
   */
  public Tensor of(Tensor images, Tensor rebuilt, int side) {
    Tensor error = rebuilt.sub(images);
    Tensor mean = (this == SQUARED ? error : blurred(error, side)).square().mean(1);
    return this == BLURRED_RELATIVE ? mean.div(length(images)) : mean;
  }

  private static Tensor length(Tensor images) {
    return torch.clamp_min(images.square().sum(1).sqrt(), new Scalar(LEAST_INK));
  }

  /** By the weights {@code exp(−d²/2)}, d ≤ {@value #RADIUS}, once along each side. */
  private static Tensor blurred(Tensor images, int side) {
    Tensor places = torch.arange(new Scalar((double) side));
    Tensor apart = places.unsqueeze(0).sub(places.unsqueeze(1)).abs();
    Tensor near = apart.le(new Scalar((double) RADIUS)).toType(ScalarType.Float);
    Tensor along = bell(apart).mul(near).div(bellSum());
    return images.matmul(torch.kron(along, along));
  }

  private static Tensor bell(Tensor distance) {
    return distance.square().mul(new Scalar(-0.5)).exp();
  }

  private static Tensor bellSum() {
    Tensor distance = torch.arange(new Scalar(2.0 * RADIUS + 1)).sub(new Scalar((double) RADIUS));
    return bell(distance).sum();
  }
}
