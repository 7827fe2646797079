package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.distance.LatentSpace;
import dev.weir.trainer.distance.NeighbourModel;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.LayeredEncoder;
import dev.weir.trainer.network.layer.UnitLength;
import dev.weir.trainer.torch.Perceptron;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.score.Whitening;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * An encoder while it learns to tell events apart.
 *
 * @param encoder of the latents that distances are measured between
 * @param head behind it while it learns, whose outputs are brought to the length 1
 * @param noise makes a view of inputs and of what is present of them
 * @param exchange makes events that never were
 * @param grouped numbers of the training inputs whose latents make the prototypes
 * @param prototypes how many at most
 */
record ContrastiveModel(
    Perceptron encoder,
    Perceptron head,
    BinaryOperator<Tensor> noise,
    Exchange exchange,
    ViewLoss loss,
    long[] grouped,
    int prototypes)
    implements TorchModel {

  /** Of the views that held-out inputs are judged by, the same after every epoch. */
  private static final long HELD_OUT_SEED = 1;

  private static final long SEEDS = 1L << 62;

  @Override
  public TensorVector parameters() {
    return Perceptron.parameters(encoder, head);
  }

  @Override
  public Tensor objective(Input<Tensor> input) {
    return losses(input).mean();
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
    Tensor losses = losses(input);
    torch.manual_seed(next);
    return input.present().mul(losses.unsqueeze(1));
  }

  /** What the loss compares, of the length 1, [N, L]. */
  Tensor projected(Input<Tensor> input) {
    Tensor latent = encoder.forward(input.joined(new TorchOperators()));
    Tensor outputs = head.forward(torch.relu(latent));
    return new UnitLength(head.last().outputs()).apply(new TorchOperators(), outputs);
  }

  @Override
  public Snapshot snapshot() {
    List<Layer> layers = encoder.all();
    int length = encoder.last().outputs();
    return (training, score) -> complete(training, length, layers);
  }

  private NeighbourModel complete(ModelInputs training, int length, List<Layer> learnt) {
    List<Layer> layers = new ArrayList<>(learnt);
    float[] latents = Memorised.of(training, grouped, space(length, layers)).positions();
    layers.add(Whitening.of(latents, length));
    LatentSpace space = space(length, layers);
    return new NeighbourModel(
        training.length(),
        space,
        Clusters.of(Memorised.of(training, grouped, space), prototypes).means(),
        new float[] {1});
  }

  private static LatentSpace space(int length, List<Layer> layers) {
    return new LatentSpace(new LayeredEncoder(length, layers));
  }

  private Tensor losses(Input<Tensor> input) {
    Tensor never = exchange.of(input.values());
    Tensor same = never.eq(input.values()).all(1).toType(ScalarType.Float);
    return loss.of(view(input), view(input), projected(input.withValues(never)), same);
  }

  private Tensor view(Input<Tensor> input) {
    return projected(input.withValues(noise.apply(input.values(), input.present())));
  }
}
