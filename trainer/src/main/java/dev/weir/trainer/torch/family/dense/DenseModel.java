package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.NetworkModel;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.tensor.Linear;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * Fully connected encoder and its mirror: ReLU after every layer but the bottleneck, whose
 * activation is chosen, and the last, which has none.
 */
public class DenseModel implements NetworkModel {

  private final List<Linear> layers;
  private final Activation bottleneck;
  private final int encoderDepth;

  /**
   * @param training says how many values go in, with their condition, and come out
   * @param widths of the encoder's layers, the last is the bottleneck
   * @param bottleneck what follows the encoder's last layer
   */
  public DenseModel(ModelInputs training, List<Integer> widths, Activation bottleneck) {
    this.bottleneck = bottleneck;
    encoderDepth = widths.size();
    List<Integer> sizes = new ArrayList<>();
    sizes.add(training.length() + training.conditionLength());
    sizes.addAll(widths);
    for (int i = encoderDepth - 1; i > 0; i--) {
      sizes.add(sizes.get(i));
    }
    sizes.add(training.length());
    layers = Linear.chain(sizes);
  }

  /** Fully connected layers from first to last, as many in the decoder as in the encoder. */
  public final List<Linear> layers() {
    return layers;
  }

  /** What the first layer reads, [N, n + c]. */
  final Tensor joined(Input<Tensor> input) {
    return input.joined(new TorchOperators());
  }

  @Override
  public TensorVector parameters() {
    return Linear.parameters(layers);
  }

  @Override
  public final Tensor reconstruct(Input<Tensor> input) {
    return through(joined(input), 0, layers.size());
  }

  /** The latent, [N, L]. */
  public final Tensor encode(Input<Tensor> input) {
    return through(joined(input), 0, encoderDepth);
  }

  /** Through the layers {@code [from, until)}, each with what follows it. */
  final Tensor through(Tensor value, int from, int until) {
    for (int i = from; i < until; i++) {
      value = layers.get(i).forward(value);
      value = i + 1 < layers.size() ? activation(i).on(value) : value;
    }
    return value;
  }

  @Override
  public final NetworkSnapshot snapshot() {
    return new NetworkSnapshot(
        new Network(
            layers.get(encoderDepth - 1).outputs(),
            described(0, encoderDepth),
            described(encoderDepth, layers.size())));
  }

  private Activation activation(int layer) {
    return layer + 1 == encoderDepth ? bottleneck : Activation.RELU;
  }

  private List<Layer> described(int from, int until) {
    List<Layer> described = new ArrayList<>();
    for (int i = from; i < until; i++) {
      described.add(layers.get(i).copy());
      if (i + 1 < layers.size()) {
        activation(i).layer().ifPresent(described::add);
      }
    }
    return described;
  }
}
