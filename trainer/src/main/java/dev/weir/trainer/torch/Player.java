package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** Weights and what they are moved for. Those of several players may overlap. */
public interface Player {

  /** What the optimiser moves; nothing for a closed form. */
  TensorVector parameters();

  /** What the optimiser lowers, a scalar. */
  Tensor objective(Input<Tensor> input);
}
