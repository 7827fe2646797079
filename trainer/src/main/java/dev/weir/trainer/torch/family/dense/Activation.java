package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Relu;
import dev.weir.trainer.network.layer.Sigmoid;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What follows a fully connected layer. */
public enum Activation {
  /** {@code max(0, x)}. */
  RELU,
  /** {@code 1 / (1 + exp(−x))}, in (0, 1). */
  SIGMOID;

  Tensor on(Tensor value) {
    return switch (this) {
      case RELU -> torch.relu(value);
      case SIGMOID -> torch.sigmoid(value);
    };
  }

  Layer layer() {
    return switch (this) {
      case RELU -> new Relu();
      case SIGMOID -> new Sigmoid();
    };
  }
}
