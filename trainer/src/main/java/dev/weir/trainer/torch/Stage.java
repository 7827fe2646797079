package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** What gradients lower: a network while it learns, or a part of one. */
public interface Stage extends Player {

  /**
   * Who takes a step after each of the stage's own, in this order and on the same inputs, each with
   * an optimiser of its own.
   */
  default List<Player> opponents() {
    return List.of();
  }

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
