package dev.weir.trainer.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** What gradients lower: a network while it learns, or a part of one. */
public interface Stage {

  /** What the optimiser moves; nothing for a closed form. */
  TensorVector parameters();

  /**
   * What the optimiser lowers, a scalar.
   *
   * @param input [N, W·D], standardised, 0 where a value is missing
   * @param present [N, W·D], 1 where a value is there, else 0
   */
  Tensor objective(Tensor input, Tensor present);

  /** Reconstruction of inputs, [N, W·D]. */
  Tensor reconstruct(Tensor input);
}
