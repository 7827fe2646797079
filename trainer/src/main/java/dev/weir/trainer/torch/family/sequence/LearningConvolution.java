package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.Convolution;
import dev.weir.trainer.network.sequence.Kernel;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A {@link Convolution} while it learns. */
record LearningConvolution(Kernel kernel, int inputs, int outputs, Tensor weights, Tensor bias)
    implements LearningLayer {

  LearningConvolution(Kernel kernel, int inputs, int outputs) {
    this(
        kernel,
        inputs,
        outputs,
        Tensors.learnt(bound(kernel, inputs), outputs, inputs, kernel.height(), kernel.width()),
        Tensors.learnt(bound(kernel, inputs), outputs));
  }

  private static double bound(Kernel kernel, int inputs) {
    return 1 / Math.sqrt(inputs * kernel.height() * kernel.width());
  }

  @Override
  public Tensor apply(Tensor value) {
    return ON.convolution(value, weights, bias, kernel.strides(), kernel.padding());
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public Layer layer() {
    return new Convolution(kernel, inputs, outputs, Tensors.floats(weights), Tensors.floats(bias));
  }
}
