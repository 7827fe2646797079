package dev.weir.trainer.torch.family;

import dev.weir.trainer.data.ModelInputs;
import dev.weir.trainer.torch.Tensors;
import org.bytedeco.pytorch.Tensor;

/** Model inputs as one tensor. */
final class TestInputs {

  private TestInputs() {}

  /** All inputs, [N, W·D]. */
  static Tensor tensor(ModelInputs inputs) {
    float[] values = new float[inputs.size() * inputs.length()];
    float[] present = new float[values.length];
    for (int i = 0; i < inputs.size(); i++) {
      inputs.copy(i, values, present, i * inputs.length());
    }
    return Tensors.matrix(values, inputs.size(), inputs.length());
  }
}
