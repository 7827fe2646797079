package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Layer;
import dev.weir.trainer.network.Operators;
import java.util.Collections;

/**
 * The same values at every step, [N, n] to [N, T, n].
 *
 * @param steps T
 * @param length n
 */
public record Repeat(int steps, int length) implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.reshape(on.join(Collections.nCopies(steps, value)), steps, length);
  }
}
