package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.Kernel;
import dev.weir.trainer.network.sequence.Plane;
import dev.weir.trainer.network.sequence.TransposedConvolution;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A {@link TransposedConvolution} while it learns. */
record LearningTransposed(Kernel kernel, int inputs, Plane result, Tensor weights, Tensor bias)
    implements LearningLayer {

  LearningTransposed(Kernel kernel, int inputs, Plane result) {
    this(
        kernel,
        inputs,
        result,
        Tensors.learnt(
            bound(kernel, result), inputs, result.channels(), kernel.height(), kernel.width()),
        Tensors.learnt(bound(kernel, result), result.channels()));
  }

  private static double bound(Kernel kernel, Plane result) {
    return 1 / Math.sqrt(result.channels() * kernel.height() * kernel.width());
  }

  @Override
  public Tensor apply(Tensor value) {
    return ON.transposedConvolution(
        value, weights, bias, kernel.strides(), kernel.padding(), kernel.remainder(result));
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public Layer layer() {
    return new TransposedConvolution(
        kernel, inputs, result, Tensors.floats(weights), Tensors.floats(bias));
  }
}
