package dev.weir.trainer.torch.family.sequence;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.sequence.Convolution;
import dev.weir.trainer.network.sequence.Kernel;
import dev.weir.trainer.network.sequence.Plane;
import dev.weir.trainer.network.sequence.StepwiseDense;
import dev.weir.trainer.network.sequence.TransposedConvolution;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A layer of weights and a bias while it learns. Both are drawn as LibTorch draws them, {@code
 * U(−1/√k, 1/√k)}, k the values that one unit of the layer reads, of a transposed convolution those
 * that one place of its kernel writes to.
 */
record LearningWeights(Tensor weights, Tensor bias, Arithmetic arithmetic, Copy copy)
    implements LearningLayer {

  /** What the layer makes of a value. */
  interface Arithmetic {
    Tensor of(Tensor value, Tensor weights, Tensor bias);
  }

  /** The layer in plain numbers, row-major. */
  interface Copy {
    Layer of(float[] weights, float[] bias);
  }

  /** A {@link Dense} layer. */
  static LearningWeights dense(int inputs, int outputs) {
    double bound = bound(inputs);
    return new LearningWeights(
        Tensors.learnt(bound, outputs, inputs),
        Tensors.learnt(bound, outputs),
        ON::linear,
        (weights, bias) -> new Dense(inputs, outputs, weights, bias));
  }

  /** A {@link StepwiseDense} layer. */
  static LearningWeights stepwise(int inputs, int outputs) {
    double bound = bound(inputs);
    return new LearningWeights(
        Tensors.learnt(bound, inputs, outputs),
        Tensors.learnt(bound, outputs),
        (value, matrix, bias) -> ON.add(ON.product(value, matrix), bias),
        (matrix, bias) -> new StepwiseDense(inputs, outputs, matrix, bias));
  }

  /** A {@link Convolution}. */
  static LearningWeights convolution(Kernel kernel, int inputs, int outputs) {
    double bound = bound(inputs * kernel.height() * kernel.width());
    return new LearningWeights(
        Tensors.learnt(bound, outputs, inputs, kernel.height(), kernel.width()),
        Tensors.learnt(bound, outputs),
        (value, weights, bias) ->
            ON.convolution(value, weights, bias, kernel.strides(), kernel.padding()),
        (weights, bias) -> new Convolution(kernel, inputs, outputs, weights, bias));
  }

  /** A {@link TransposedConvolution}. */
  static LearningWeights transposed(Kernel kernel, int inputs, Plane result) {
    double bound = bound(result.channels() * kernel.height() * kernel.width());
    return new LearningWeights(
        Tensors.learnt(bound, inputs, result.channels(), kernel.height(), kernel.width()),
        Tensors.learnt(bound, result.channels()),
        (value, weights, bias) ->
            ON.transposedConvolution(
                value, weights, bias, kernel.strides(), kernel.padding(), kernel.remainder(result)),
        (weights, bias) -> new TransposedConvolution(kernel, inputs, result, weights, bias));
  }

  /** Units of the layer, or channels. */
  int outputs() {
    return Math.toIntExact(bias.size(0));
  }

  private static double bound(int read) {
    return 1 / Math.sqrt(read);
  }

  @Override
  public Tensor apply(Tensor value) {
    return arithmetic.of(value, weights, bias);
  }

  @Override
  public List<Tensor> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public Layer layer() {
    return copy.of(Tensors.floats(weights), Tensors.floats(bias));
  }
}
