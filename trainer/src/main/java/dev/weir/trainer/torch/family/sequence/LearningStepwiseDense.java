package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.StepwiseDense;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A {@link StepwiseDense} layer while it learns. */
record LearningStepwiseDense(int inputs, int outputs, Tensor matrix, Tensor bias)
    implements LearningLayer {

  LearningStepwiseDense(int inputs, int outputs) {
    this(
        inputs,
        outputs,
        Tensors.learnt(1 / Math.sqrt(inputs), inputs, outputs),
        Tensors.learnt(1 / Math.sqrt(inputs), outputs));
  }

  @Override
  public Tensor apply(Tensor value) {
    return ON.add(ON.product(value, matrix), bias);
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(matrix, bias);
  }

  @Override
  public Layer layer() {
    return new StepwiseDense(inputs, outputs, Tensors.floats(matrix), Tensors.floats(bias));
  }
}
