package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * {@code y_t = x_t M + b} at every step, [N, T, inputs] to [N, T, outputs].
 *
 * @param matrix M, [inputs, outputs]
 * @param bias b, [outputs]
 */
public record StepwiseDense(int inputs, int outputs, float[] matrix, float[] bias)
    implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    V product = on.product(value, on.constant("matrix", matrix, inputs, outputs));
    return on.add(product, on.vector("bias", bias));
  }

  @Override
  public String describe() {
    return Integer.toString(outputs);
  }
}
