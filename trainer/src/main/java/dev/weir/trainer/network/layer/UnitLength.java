package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Operators;

/**
 * {@code y = x / max(‖x‖, 1e-6)}: onto the unit sphere.
 *
 * @param length values in x
 */
public record UnitLength(int length) implements Layer {

  private static final float LEAST = 1e-6f;

  @Override
  public <V> V apply(Operators<V> on, V value) {
    V norm = on.squareRoot(on.rowSum(on.square(value), length));
    return on.divide(value, on.maximum(norm, on.scalar("least", LEAST)));
  }
}
