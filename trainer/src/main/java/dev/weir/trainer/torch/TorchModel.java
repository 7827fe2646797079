package dev.weir.trainer.torch;

import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.network.Input;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A network while it learns. Lives in the scope it was made in. */
public interface TorchModel extends Stage {

  /** Parts of it that are to be fitted first, one after the other. */
  default List<Stage> stages() {
    return List.of();
  }

  /**
   * The squared error of a value that is there, mean over the batch, where a family adds nothing.
   */
  @Override
  default Tensor objective(Input<Tensor> input) {
    return MaskedError.mean(input, reconstruct(input));
  }

  /** A copy of the present weights. */
  Snapshot snapshot();
}
