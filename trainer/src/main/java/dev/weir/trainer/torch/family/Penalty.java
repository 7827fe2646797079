package dev.weir.trainer.torch.family;

import org.bytedeco.pytorch.Tensor;

/** Ω: what a family wants small beside the reconstruction error. */
@FunctionalInterface
interface Penalty {

  /**
   * A scalar, mean over the inputs.
   *
   * @param input [N, W·D]
   */
  Tensor of(DenseModel model, Tensor input);
}
