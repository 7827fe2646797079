package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * {@code y[o, i, j] = b_o + Σ_{c, u, v} W[o, c, u, v] · x[c, s·i + u − p, s·j + v − p]}, x being 0
 * outside its plane.
 *
 * @param kernel its size, and s and p
 * @param inputs channels of x
 * @param outputs channels of y
 * @param weights W, [outputs, inputs, height, width]
 * @param bias b, one per output
 */
public record Convolution(Kernel kernel, int inputs, int outputs, float[] weights, float[] bias)
    implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.convolution(
        value,
        on.constant("kernel", weights, outputs, inputs, kernel.height(), kernel.width()),
        on.vector("bias", bias),
        kernel.strides(),
        kernel.padding());
  }

  @Override
  public String describe() {
    return "conv" + outputs;
  }
}
