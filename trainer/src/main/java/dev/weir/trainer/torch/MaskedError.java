package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Squared error over the values that were there. */
public final class MaskedError {

  private MaskedError() {}

  /** {@code m · (x − y)²}, [N, n]. */
  public static Tensor squared(Input<Tensor> input, Tensor reconstruction) {
    return input.values().sub(reconstruction).mul(input.present()).square();
  }

  /** {@code Σ m · (x − y)² / max(1, Σ m)} over the whole batch, a scalar. */
  public static Tensor mean(Input<Tensor> input, Tensor reconstruction) {
    Tensor count = torch.clamp_min(input.present().sum(), new Scalar(1f));
    return squared(input, reconstruction).sum().div(count);
  }
}
