package dev.weir.trainer.torch;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Relu;
import dev.weir.trainer.torch.tensor.Linear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Fully connected layers with ReLU between them and nothing after the last. */
public final class Perceptron {

  private final List<Linear> layers;

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

  /**
   * @param widths from the input to the output, at least two
   */
  public Perceptron(List<Integer> widths) {
    this.layers = Linear.chain(widths);
  }

  /** [N, inputs] to [N, outputs]. */
  public Tensor forward(Tensor value) {
    Tensor current = layers.get(0).forward(value);
    for (Linear layer : layers.subList(1, layers.size())) {
      current = layer.forward(torch.relu(current));
    }
    return current;
  }

  /** What an optimiser moves of some, one behind the other. */
  public static TensorVector parameters(Perceptron... perceptrons) {
    return Linear.parameters(
        Stream.of(perceptrons).flatMap(perceptron -> perceptron.layers.stream()).toList());
  }

  /** All but the last layer, each with its ReLU. */
  public List<Layer> hidden() {
    List<Layer> hidden = new ArrayList<>();
    for (Linear layer : layers.subList(0, layers.size() - 1)) {
      hidden.add(layer.copy());
      hidden.add(new Relu());
    }
    return hidden;
  }

  /** The last layer. */
  public Dense last() {
    return layers.get(layers.size() - 1).copy();
  }

  public List<Layer> all() {
    List<Layer> all = hidden();
    all.add(last());
    return all;
  }
}
