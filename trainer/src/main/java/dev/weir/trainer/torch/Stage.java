package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** What gradients lower: a network while it learns, or a part of one. */
public interface Stage {

  /** What the optimiser moves; nothing for a closed form. */
  TensorVector parameters();

  /** What the optimiser lowers, a scalar. */
  Tensor objective(Input<Tensor> input);

  /** Reconstruction of inputs, [N, n]. */
  Tensor reconstruct(Input<Tensor> input);

  /**
   * What says how good the stage is, on held-out inputs and without noise: the squared error of
   * every value, 0 where it is missing, [N, n].
   */
  default Tensor error(Input<Tensor> input) {
    return MaskedError.squared(input, reconstruct(input));
  }
}
