package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.NetworkModel;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * Fully connected encoder and its mirror: ReLU after every layer but the bottleneck, whose
 * activation is chosen, and the last, which has none. Initial weights as LibTorch draws them,
 * {@code U(−1/√inputs, 1/√inputs)}.
 */
public class DenseModel implements NetworkModel {

  private final List<LinearImpl> layers = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
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
    sizes.add(training.length() + training.conditionLength());
    sizes.addAll(widths);
    for (int i = encoderDepth - 1; i > 0; i--) {
      sizes.add(sizes.get(i));
    }
    sizes.add(training.length());
    for (int i = 0; i + 1 < sizes.size(); i++) {
      layers.add(new LinearImpl(sizes.get(i), sizes.get(i + 1)));
    }
  }

  /** Fully connected layers from first to last, as many in the decoder as in the encoder. */
  public final List<LinearImpl> layers() {
    return layers;
  }

  /** What the first layer reads, [N, n + c]. */
  final Tensor joined(Input<Tensor> input) {
    return input.joined(new TorchOperators());
  }

  @Override
  public TensorVector parameters() {
    TensorVector parameters = new TensorVector();
    for (LinearImpl layer : layers) {
      parameters.push_back(layer.weight());
      parameters.push_back(layer.bias());
    }
    return parameters;
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
            sizes.get(encoderDepth),
            described(0, encoderDepth),
            described(encoderDepth, layers.size())));
  }

  private Activation activation(int layer) {
    return layer + 1 == encoderDepth ? bottleneck : Activation.RELU;
  }

  private List<Layer> described(int from, int until) {
    List<Layer> described = new ArrayList<>();
    for (int i = from; i < until; i++) {
      LinearImpl layer = layers.get(i);
      described.add(
          new Dense(
              sizes.get(i),
              sizes.get(i + 1),
              Tensors.floats(layer.weight()),
              Tensors.floats(layer.bias())));
      if (i + 1 < layers.size()) {
        activation(i).layer().ifPresent(described::add);
      }
    }
    return described;
  }
}
