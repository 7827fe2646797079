package dev.weir.trainer.network;

import java.util.List;
import java.util.Optional;

/**
 * Inputs of a model, encoded.
 *
 * @param values [N, n], standardised, 0 where a value is missing
 * @param present [N, n], 1 where a value is there, else 0
 * @param condition [N, c], what is known and not to be reconstructed; empty where there is none
 * @param complete whether it is known that every value is there: then nothing needs to be masked
 */
public record Input<V>(V values, V present, Optional<V> condition, boolean complete) {

  /** Where values may be missing. */
  public Input(V values, V present, Optional<V> condition) {
    this(values, present, condition, false);
  }

  /** Values and condition side by side, [N, n + c]. */
  public V joined(Operators<V> on) {
    return condition.map(known -> on.join(List.of(values, known))).orElse(values);
  }

  /** The same inputs with other values, for example noisy ones. */
  public Input<V> withValues(V others) {
    return new Input<>(others, present, condition, complete);
  }
}
