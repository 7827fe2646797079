package dev.weir.trainer.torch;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Relu;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Fully connected layers with ReLU between them and nothing after the last. Initial weights as
 * LibTorch draws them, {@code U(−1/√inputs, 1/√inputs)}.
 */
public final class Perceptron {

  private final List<LinearImpl> layers = new ArrayList<>();
  private final List<Integer> widths;

  /**
   * @param hidden widths of the layers between input and output
   */
  public static Perceptron of(int inputs, List<Integer> hidden, int outputs) {
    List<Integer> widths = new ArrayList<>(hidden);
    widths.add(0, inputs);
    widths.add(outputs);
    return new Perceptron(widths);
  }

  /**
   * @param hidden widths in the opposite order
   */
  public static Perceptron mirror(int inputs, List<Integer> hidden, int outputs) {
    List<Integer> reversed = new ArrayList<>(hidden);
    Collections.reverse(reversed);
    return of(inputs, reversed, outputs);
  }

  private Perceptron(List<Integer> widths) {
    this.widths = List.copyOf(widths);
    for (int i = 0; i + 1 < widths.size(); i++) {
      layers.add(new LinearImpl(widths.get(i), widths.get(i + 1)));
    }
  }

  /** [N, inputs] to [N, outputs]. */
  public Tensor forward(Tensor value) {
    Tensor current = layers.get(0).forward(value);
    for (LinearImpl layer : layers.subList(1, layers.size())) {
      current = layer.forward(torch.relu(current));
    }
    return current;
  }

  /** What an optimiser moves of some, one behind the other. */
  public static TensorVector parameters(Perceptron... perceptrons) {
    TensorVector parameters = new TensorVector();
    for (Perceptron perceptron : perceptrons) {
      for (LinearImpl layer : perceptron.layers) {
        parameters.push_back(layer.weight());
        parameters.push_back(layer.bias());
      }
    }
    return parameters;
  }

  /** All but the last layer, each with its ReLU. */
  public List<Layer> hidden() {
    List<Layer> hidden = new ArrayList<>();
    for (int i = 0; i + 1 < layers.size(); i++) {
      hidden.add(dense(i));
      hidden.add(new Relu());
    }
    return hidden;
  }

  /** The last layer. */
  public Dense last() {
    return dense(layers.size() - 1);
  }

  public List<Layer> all() {
    List<Layer> all = hidden();
    all.add(last());
    return all;
  }

  private Dense dense(int layer) {
    return new Dense(
        widths.get(layer),
        widths.get(layer + 1),
        Tensors.floats(layers.get(layer).weight()),
        Tensors.floats(layers.get(layer).bias()));
  }
}
