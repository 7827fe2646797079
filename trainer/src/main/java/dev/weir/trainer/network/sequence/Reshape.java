package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * The same values in the same order along other axes.
 *
 * @param axes behind that of the batch
 */
public record Reshape(long... axes) implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.reshape(value, axes);
  }
}
