package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Operators;

/** {@code y = 1 / (1 + exp(−x))}. */
public record Sigmoid() implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.sigmoid(value);
  }
}
