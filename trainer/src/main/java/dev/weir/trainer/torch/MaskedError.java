package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Squared error over the values that were there, m · (x − y)². Missing values of inputs are 0, so
 * that it is (x − m·y)², one pass fewer; where none is missing, m is left out.
 */
public final class MaskedError {

  /** Of {@code torch.mse_loss}: add up. */
  private static final long SUM = 2;

  private MaskedError() {}

  /** {@code m · (x − y)²}, [N, n]. */
  public static Tensor squared(Input<Tensor> input, Tensor reconstruction) {
    return input.values().sub(known(input, reconstruction)).square();
  }

  /** {@code Σ m · (x − y)² / max(1, Σ m)} over the whole batch, a scalar. */
  public static Tensor mean(Input<Tensor> input, Tensor reconstruction) {
    Tensor sum = torch.mse_loss(known(input, reconstruction), input.values(), SUM);
    return input.complete()
        ? sum.div(new Scalar((float) input.values().numel()))
        : sum.div(torch.clamp_min(input.present().sum(), new Scalar(1f)));
  }

  private static Tensor known(Input<Tensor> input, Tensor reconstruction) {
    return input.complete() ? reconstruction : reconstruction.mul(input.present());
  }
}
