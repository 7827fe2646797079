package dev.weir.trainer.torch.family.penalised;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.family.dense.DenseModel;
import org.bytedeco.pytorch.Tensor;

/** Ω: what a family wants small beside the reconstruction error. */
@FunctionalInterface
interface Penalty {

  /** A scalar, mean over the inputs. */
  Tensor of(DenseModel model, Input<Tensor> input);
}
