package dev.weir.trainer.torch.family.pca;

import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Two linear layers that are fitted already.
 *
 * @param encoder values and condition → L
 * @param decoder L → W·D
 */
record PcaModel(Dense encoder, Dense decoder) implements TorchModel {

  @Override
  public TensorVector parameters() {
    return new TensorVector();
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return through(decoder, through(encoder, input.joined(new TorchOperators())));
  }

  @Override
  public Snapshot snapshot() {
    return new NetworkSnapshot(new Network(encoder.outputs(), List.of(encoder), List.of(decoder)));
  }

  private static Tensor through(Dense dense, Tensor value) {
    Tensor weights = Tensors.matrix(dense.weights(), dense.outputs(), dense.inputs());
    return torch.linear(value, weights, Tensors.vector(dense.bias()));
  }
}
