package dev.weir.trainer.torch.family;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Model inputs as tensors. */
public final class TestInputs {

  private TestInputs() {}

  /** All inputs, each with all its values. */
  public static Input<Tensor> of(ModelInputs inputs) {
    float[] values = new float[inputs.size() * inputs.length()];
    float[] present = new float[values.length];
    for (int i = 0; i < inputs.size(); i++) {
      inputs.copy(i, values, present, i * inputs.length());
    }
    return of(Tensors.matrix(values, inputs.size(), inputs.length()));
  }

  /** One input. */
  public static Input<Tensor> of(float... values) {
    return of(Tensors.matrix(values, 1, values.length));
  }

  private static Input<Tensor> of(Tensor values) {
    return new Input<>(values, torch.ones_like(values), Optional.empty());
  }
}
