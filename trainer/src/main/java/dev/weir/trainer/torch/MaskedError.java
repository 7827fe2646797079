package dev.weir.trainer.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Squared error over the values that were there. */
public final class MaskedError {

  private MaskedError() {}

  /** {@code m · (x − y)²}, [N, W·D]. */
  public static Tensor squared(Tensor input, Tensor reconstruction, Tensor present) {
    return input.sub(reconstruction).mul(present).square();
  }

  /** {@code Σ m · (x − y)² / max(1, Σ m)} over the whole batch, a scalar. */
  public static Tensor mean(Tensor input, Tensor reconstruction, Tensor present) {
    Tensor count = torch.clamp_min(present.sum(), new Scalar(1f));
    return squared(input, reconstruction, present).sum().div(count);
  }
}
