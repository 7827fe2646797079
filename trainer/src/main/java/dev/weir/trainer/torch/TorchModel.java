package dev.weir.trainer.torch;

import dev.weir.trainer.network.Network;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** A network while it learns. Lives in the scope it was made in. */
interface TorchModel {

  /** What the optimiser moves. */
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

  /** A copy of the present weights. */
  Network network();
}
