package dev.weir.trainer.torch;

import dev.weir.trainer.network.Dense;
import dev.weir.trainer.network.Layer;
import dev.weir.trainer.network.Network;
import dev.weir.trainer.network.Relu;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Fully connected encoder and its mirror: ReLU after every layer but the last, initial weights as
 * LibTorch draws them, {@code U(−1/√inputs, 1/√inputs)}.
 */
class DenseModel implements TorchModel {

  private final List<LinearImpl> layers = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final int encoderDepth;

  /**
   * @param inputLength values in and out
   * @param widths of the encoder's layers, the last is the bottleneck
   */
  DenseModel(int inputLength, List<Integer> widths) {
    encoderDepth = widths.size();
    sizes.add(inputLength);
    sizes.addAll(widths);
    for (int i = encoderDepth - 1; i >= 0; i--) {
      sizes.add(sizes.get(i));
    }
    for (int i = 0; i + 1 < sizes.size(); i++) {
      layers.add(new LinearImpl(sizes.get(i), sizes.get(i + 1)));
    }
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
  public Tensor objective(Tensor input, Tensor present) {
    return MaskedError.mean(input, reconstruct(input), present);
  }

  @Override
  public Tensor reconstruct(Tensor input) {
    Tensor value = input;
    for (int i = 0; i < layers.size(); i++) {
      value = layers.get(i).forward(value);
      value = i + 1 < layers.size() ? torch.relu(value) : value;
    }
    return value;
  }

  @Override
  public Network network() {
    return new Network(
        sizes.get(0),
        sizes.get(encoderDepth),
        described(0, encoderDepth),
        described(encoderDepth, layers.size()));
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
        described.add(new Relu());
      }
    }
    return described;
  }
}
