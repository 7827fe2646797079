package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/** {@code share = r² / max(1, Σ m)}: the mean squared error. */
public record MeanSquare() implements ScoreRule {

  @Override
  public <V> V shares(Operators<V> on, V residual, Input<V> input, V count) {
    return on.divide(on.square(residual), count);
  }
}
