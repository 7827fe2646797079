package dev.weir.trainer.torch.family.variational;

import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * σ² of each value as a decoder gives it: the most likely one for given means is the mean of the
 * squared residual (Rybkin, Daniilidis and Levine 2021, "Simple and effective VAE training with
 * calibrated decoders"), taken over all steps at first and over about the last hundred later. Lives
 * in the scope it was made in.
 */
final class DecoderVariance {

  /** A deviation of three hundredths of a standardised value: never surer than that. */
  private static final double LEAST = 1e-3;

  private static final double LEAST_RATE = 0.01;

  private final Tensor meanSquare;
  private long steps;

  /**
   * @param length n
   */
  DecoderVariance(int length) {
    meanSquare = torch.zeros(length);
  }

  /** Learns from a step's squared residuals, [N, n], 0 where a value is missing. */
  void learn(Tensor squared, Tensor present) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      Tensor count = present.sum(0);
      Tensor mean = squared.detach().sum(0).div(torch.clamp_min(count, new Scalar(1f)));
      double rate = Math.max(LEAST_RATE, 1.0 / ++steps);
      Tensor change = mean.sub(meanSquare).mul(torch.gt(count, new Scalar(0f)));
      meanSquare.add_(change.mul(new Scalar(rate)));
    }
  }

  /** σ², [n]. */
  Tensor value() {
    return torch.clamp_min(meanSquare, new Scalar(LEAST));
  }
}
