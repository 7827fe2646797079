package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * The squared error against the event's own energy, both means over the values that were there:
 *
 * <pre>
 * share = r² / max(1, Σ m) / (USUAL + z̄²)      z̄² = Σ m z² / max(1, Σ m)
 * score = ‖z − y‖² / (USUAL · n + ‖z‖²)        where nothing is missing
 * </pre>
 *
 * <p>The relative squared error of approximation theory, the share of an event that its
 * reconstruction leaves unexplained, drawn towards that of a usual event: an event with more in it
 * has more to get wrong, and one with nearly nothing in it is not all error.
 *
 * @param length n, values of one input
 */
public record Relative(int length) implements ScoreRule {

  /** Mean square of a standardised value in training. */
  public static final float USUAL = 1;

  @Override
  public <V> V shares(Operators<V> on, V residual, Input<V> input, V count) {
    V present = on.multiply(input.values(), input.present());
    V energy = on.divide(on.rowSum(on.square(present), length), count);
    V size = on.add(energy, on.scalar("score.usual", USUAL));
    return on.divide(on.divide(on.square(residual), count), size);
  }
}
