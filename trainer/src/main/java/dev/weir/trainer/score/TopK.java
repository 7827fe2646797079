package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * The mean of the k largest q of {@link Standardised}: {@code share = q / max(1, min(k, Σ m))}
 * where q is among the k largest, else 0. What strikes a few of many values is not averaged away.
 *
 * @param errors gives q
 * @param k in [1, n]
 */
public record TopK(Standardised errors, int k) implements ScoreRule {

  public TopK {
    if (k < 1 || k > errors.variances().length) {
      throw new IllegalArgumentException(
          "k must be in [1, %d], found %d".formatted(errors.variances().length, k));
    }
  }

  @Override
  public <V> V shares(Operators<V> on, V residual, Input<V> input, V count) {
    V fewest = on.minimum(count, on.scalar("score.most", k));
    return on.divide(on.largest(errors.errors(on, residual), k), fewest);
  }
}
