package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.distance.LatentSpace;
import dev.weir.trainer.distance.NeighbourModel;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.NetworkModel;
import dev.weir.trainer.torch.TorchModel;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * A memory of latents; learning is the autoencoder's.
 *
 * @param autoencoder whose encoder makes the latents
 * @param chosen numbers of the training inputs that are kept
 * @param weights of the neighbours, the nearest first
 */
record LatentMemory(NetworkModel autoencoder, long[] chosen, float[] weights)
    implements TorchModel {

  @Override
  public TensorVector parameters() {
    return autoencoder.parameters();
  }

  @Override
  public Tensor objective(Input<Tensor> input) {
    return autoencoder.objective(input);
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return autoencoder.reconstruct(input);
  }

  @Override
  public Snapshot snapshot() {
    LatentSpace space = new LatentSpace(autoencoder.snapshot().network());
    return (training, score) ->
        new NeighbourModel(
            training.length(), space, Memorised.of(training, chosen, space), weights);
  }
}
