package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A {@link Dense} layer while it learns. */
record LearningDense(int inputs, int outputs, Tensor weights, Tensor bias)
    implements LearningLayer {

  LearningDense(int inputs, int outputs) {
    this(
        inputs,
        outputs,
        Tensors.learnt(1 / Math.sqrt(inputs), outputs, inputs),
        Tensors.learnt(1 / Math.sqrt(inputs), outputs));
  }

  @Override
  public Tensor apply(Tensor value) {
    return ON.linear(value, weights, bias);
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public Layer layer() {
    return new Dense(inputs, outputs, Tensors.floats(weights), Tensors.floats(bias));
  }
}
