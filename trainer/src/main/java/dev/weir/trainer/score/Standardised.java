package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * {@code q = min(r² / v, LIMIT); share = q / max(1, Σ m)}: the mean squared error in units of what
 * is usual for each value. A value that the network always gets right counts as soon as it does
 * not.
 *
 * @param variances v, the mean square of each value's residual in training, > 0
 */
public record Standardised(float[] variances) implements ScoreRule {

  /** Most that one value counts, a hundred of its deviations: beyond, more is not stranger. */
  public static final float LIMIT = 1e4f;

  public Standardised {
    for (float variance : variances) {
      if (!(variance > 0)) {
        throw new IllegalArgumentException(
            "A residual variance must be > 0, found %s".formatted(variance));
      }
    }
  }

  @Override
  public <V> V shares(Operators<V> on, V residual, Input<V> input, V count) {
    return on.divide(errors(on, residual), count);
  }

  /** q, [N, n]. */
  <V> V errors(Operators<V> on, V residual) {
    V usual = on.vector("score.variance", variances);
    return on.minimum(on.divide(on.square(residual), usual), on.scalar("score.limit", LIMIT));
  }
}
