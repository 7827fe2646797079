package dev.weir.trainer.distance;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * The standardised input itself.
 *
 * @param length n, values of one input
 */
public record RowSpace(int length) implements Space {

  @Override
  public <V> Position<V> of(Operators<V> on, Input<V> input) {
    return new Position<>(input.values(), input.present());
  }

  @Override
  public String describe() {
    return Integer.toString(length);
  }
}
