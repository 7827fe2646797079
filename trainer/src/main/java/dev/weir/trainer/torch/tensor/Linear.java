package dev.weir.trainer.torch.tensor;

import dev.weir.trainer.network.layer.Dense;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * A {@link Dense} layer while it learns. Initial weights as LibTorch draws them, {@code
 * U(−1/√inputs, 1/√inputs)}. Lives in the scope it was made in.
 */
public final class Linear {

  private final int inputs;
  private final int outputs;
  private final LinearImpl layer;

  public Linear(int inputs, int outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.layer = new LinearImpl(inputs, outputs);
  }

  /**
   * Layers one behind the other.
   *
   * @param widths from the input to the output, at least two
   */
  public static List<Linear> chain(List<Integer> widths) {
    List<Linear> chain = new ArrayList<>();
    for (int i = 0; i + 1 < widths.size(); i++) {
      chain.add(new Linear(widths.get(i), widths.get(i + 1)));
    }
    return List.copyOf(chain);
  }

  public int outputs() {
    return outputs;
  }

  /** [N, inputs] to [N, outputs]. */
  public Tensor forward(Tensor value) {
    return layer.forward(value);
  }

  /** W, [outputs, inputs]. */
  public Tensor weights() {
    return layer.weight();
  }

  /** b, [outputs]. */
  public Tensor bias() {
    return layer.bias();
  }

  /** A copy of the present weights. */
  public Dense copy() {
    return new Dense(inputs, outputs, Tensors.floats(weights()), Tensors.floats(bias()));
  }

  /** What an optimiser moves of some, one behind the other. */
  public static TensorVector parameters(List<Linear> layers) {
    TensorVector parameters = new TensorVector();
    for (Linear layer : layers) {
      parameters.push_back(layer.weights());
      parameters.push_back(layer.bias());
    }
    return parameters;
  }
}
