package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Operators;

/** {@code y = max(0, x)}. */
public record Relu() implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.relu(value);
  }
}
