package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Relu;
import dev.weir.trainer.network.layer.Sigmoid;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What follows a fully connected layer. */
public enum Activation {
  /** {@code max(0, x)}. */
  RELU,
  /** {@code 1 / (1 + exp(−x))}, in (0, 1). */
  SIGMOID,
  /** {@code x}: nothing follows. */
  LINEAR;

  /** Units of a bottleneck of which none can be spared. */
  private static final int FEW = 4;

  /**
   * Of a bottleneck that is to pass on as much as it can: none where it is narrow, as the code
   * layer of Hinton and Salakhutdinov (2006) has none. A ReLU unit says nothing about the events on
   * one side of it, and where it has died about none; others make up for it only where there are
   * more of them.
   *
   * @param widths of the encoder's layers, the last is the bottleneck
   */
  static Activation ofBottleneck(List<Integer> widths) {
    return widths.get(widths.size() - 1) > FEW ? RELU : LINEAR;
  }

  Tensor on(Tensor value) {
    return switch (this) {
      case RELU -> torch.relu(value);
      case SIGMOID -> torch.sigmoid(value);
      case LINEAR -> value;
    };
  }

  /** It as a layer; empty where nothing follows. */
  Optional<Layer> layer() {
    return switch (this) {
      case RELU -> Optional.of(new Relu());
      case SIGMOID -> Optional.of(new Sigmoid());
      case LINEAR -> Optional.empty();
    };
  }
}
