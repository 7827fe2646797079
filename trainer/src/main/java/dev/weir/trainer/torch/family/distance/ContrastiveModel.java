package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.distance.LatentSpace;
import dev.weir.trainer.distance.NeighbourModel;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.LayeredEncoder;
import dev.weir.trainer.network.layer.UnitLength;
import dev.weir.trainer.torch.Perceptron;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * An encoder while it learns to tell events apart.
 *
 * @param encoder before its outputs are brought to the length 1
 * @param noise makes a view of inputs and of what is present of them
 * @param grouped numbers of the training inputs whose latents make the prototypes
 * @param prototypes how many at most
 */
record ContrastiveModel(
    Perceptron encoder, BinaryOperator<Tensor> noise, ViewLoss loss, long[] grouped, int prototypes)
    implements TorchModel {

  /** Of the views that held-out inputs are judged by, the same after every epoch. */
  private static final long HELD_OUT_SEED = 1;

  private static final long SEEDS = 1L << 62;

  @Override
  public TensorVector parameters() {
    return Perceptron.parameters(encoder);
  }

  @Override
  public Tensor objective(Input<Tensor> input) {
    return loss.of(view(input), view(input)).mean();
  }

  /** There is no decoder: the mean of every value, 0. */
  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return torch.zeros_like(input.values());
  }

  /** The loss of each input, for each of its values, with views that are always the same. */
  @Override
  public Tensor error(Input<Tensor> input) {
    long next = torch.randint(SEEDS, new long[] {1}).item_long();
    torch.manual_seed(HELD_OUT_SEED);
    Tensor losses = loss.of(view(input), view(input));
    torch.manual_seed(next);
    return input.present().mul(losses.unsqueeze(1));
  }

  /** Latents, [N, L]. */
  Tensor encode(Input<Tensor> input) {
    Tensor joined = encoder.forward(input.joined(new TorchOperators()));
    return new UnitLength(latentLength()).apply(new TorchOperators(), joined);
  }

  @Override
  public Snapshot snapshot() {
    List<Layer> layers = new ArrayList<>(encoder.all());
    layers.add(new UnitLength(latentLength()));
    LatentSpace space = new LatentSpace(new LayeredEncoder(latentLength(), layers));
    return (training, score) ->
        new NeighbourModel(
            training.length(),
            space,
            Clusters.of(Memorised.of(training, grouped, space), prototypes).means(),
            new float[] {1});
  }

  private Tensor view(Input<Tensor> input) {
    return encode(input.withValues(noise.apply(input.values(), input.present())));
  }

  private int latentLength() {
    return encoder.last().outputs();
  }
}
