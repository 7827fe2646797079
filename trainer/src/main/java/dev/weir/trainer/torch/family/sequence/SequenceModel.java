package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.BottleneckNetwork;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.TorchModel;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * A {@link BottleneckNetwork} while it learns.
 *
 * @param bottleneck one layer, from what the encoder gives and the condition to the latent
 */
record SequenceModel(
    List<LearningLayer> encoder, LearningWeights bottleneck, List<LearningLayer> decoder)
    implements TorchModel {

  @Override
  public TensorVector parameters() {
    return new TensorVector(
        Stream.of(encoder, List.of(bottleneck), decoder)
            .flatMap(List::stream)
            .flatMap(layer -> layer.parameters().stream())
            .toArray(Tensor[]::new));
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return through(decoder, encode(input));
  }

  /** The latent, [N, L]. */
  Tensor encode(Input<Tensor> input) {
    Input<Tensor> encoded = input.withValues(through(encoder, input.values()));
    return bottleneck.apply(encoded.joined(LearningLayer.ON));
  }

  @Override
  public Snapshot snapshot() {
    return new NetworkSnapshot(network());
  }

  /** A copy of the present weights. */
  BottleneckNetwork network() {
    return new BottleneckNetwork(
        bottleneck.outputs(), layers(encoder), List.of(bottleneck.layer()), layers(decoder));
  }

  private static Tensor through(List<LearningLayer> layers, Tensor value) {
    Tensor current = value;
    for (LearningLayer layer : layers) {
      current = layer.apply(current);
    }
    return current;
  }

  private static List<Layer> layers(List<LearningLayer> layers) {
    return layers.stream().map(LearningLayer::layer).toList();
  }
}
