package dev.weir.trainer.torch.lab.net;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Fully connected layers with ReLU between them and nothing after the last. Initial weights as
 * LibTorch draws them, {@code U(−1/√inputs, 1/√inputs)}. Lives in the scope it was made in.
 */
public final class Layers implements Net {

  private final List<LinearImpl> layers = new ArrayList<>();

  /**
   * @param widths from the input to the output, at least two
   */
  public Layers(int... widths) {
    for (int i = 0; i + 1 < widths.length; i++) {
      layers.add(new LinearImpl(widths[i], widths[i + 1]));
    }
  }

  @Override
  public Tensor forward(Tensor value) {
    Tensor current = layers.get(0).forward(value);
    for (LinearImpl layer : layers.subList(1, layers.size())) {
      current = layer.forward(torch.relu(current));
    }
    return current;
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
}
