package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * Swaps the last two axes.
 *
 * @param rank how many axes there are, that of the batch counted, ≥ 3
 */
public record SwapAxes(int rank) implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.swapAxes(value, rank);
  }
}
