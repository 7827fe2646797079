package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * From what a network got wrong to a score. With z the standardised input of n values, y its
 * reconstruction, m = 1 where a value was there and else 0, and r = m · (z − y), a rule gives each
 * value a share ≥ 0, and
 *
 * <pre>
 * score = Σ share
 * </pre>
 *
 * <p>A missing value has the share 0, and a rule takes its mean over the values that were there, so
 * that the scores of whole and of gappy events are comparable.
 */
public interface ScoreRule {

  /**
   * @param residual r, [N, n]
   * @param input z and m, [N, n] each
   * @param count max(1, Σ m), [N, 1]
   * @return [N, n]
   */
  <V> V shares(Operators<V> on, V residual, Input<V> input, V count);
}
