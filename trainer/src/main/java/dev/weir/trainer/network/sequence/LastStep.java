package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * The last step of a sequence, [N, T, n] to [N, n].
 *
 * @param steps T
 */
public record LastStep(int steps) implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.step(value, steps - 1);
  }
}
