package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * The same values at every step, [N, n] to [N, T, n].
 *
 * @param steps T
 */
public record Repeat(int steps) implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.repeat(value, steps);
  }
}
