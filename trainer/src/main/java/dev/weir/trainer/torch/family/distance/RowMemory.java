package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.distance.NeighbourModel;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.TorchOperators;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** A memory of inputs as they are: nothing to be learnt. */
record RowMemory(NeighbourModel model) implements TorchModel {

  @Override
  public TensorVector parameters() {
    return new TensorVector();
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return model.score(new TorchOperators(), input).reconstruction();
  }

  @Override
  public Snapshot snapshot() {
    return (training, score) -> model;
  }
}
