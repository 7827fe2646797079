package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Operators;

/**
 * {@code y = W x + b}.
 *
 * @param inputs values in, ≥ 1
 * @param outputs values out, ≥ 1
 * @param weights W in row-major order, outputs × inputs
 * @param bias b, one per output
 */
public record Dense(int inputs, int outputs, float[] weights, float[] bias) implements Layer {

  public Dense {
    if (weights.length != inputs * outputs || bias.length != outputs) {
      throw new IllegalArgumentException(
          "A dense layer %d → %d must have %d weights and %d biases, found %d and %d"
              .formatted(inputs, outputs, inputs * outputs, outputs, weights.length, bias.length));
    }
  }

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.linear(
        value, on.constant("weight", weights, outputs, inputs), on.vector("bias", bias));
  }

  @Override
  public String describe() {
    return Integer.toString(outputs);
  }
}
