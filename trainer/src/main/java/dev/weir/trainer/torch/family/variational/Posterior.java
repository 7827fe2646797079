package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.network.Operators;

/**
 * What a latent may be, given an input: {@code q(z | x) = N(μ, diag(σ²))}.
 *
 * @param mean μ, [N, L]
 * @param logVariance ln σ², [N, L]
 */
record Posterior<V>(V mean, V logVariance) {

  /** Where ln σ² is kept, so that σ is neither 0 nor infinite. */
  static final float LIMIT = 12;

  /** The latent of a draw, {@code z = μ + σ · ε}, [N, L]; ε has the shape [N, L] or [1, L]. */
  V at(Operators<V> on, V noise) {
    V half = on.multiply(logVariance, on.scalar("half", 0.5f));
    return on.add(mean, on.multiply(on.exponential(half), noise));
  }

  /** With ln σ² in [−LIMIT, LIMIT]. */
  static <V> Posterior<V> of(Operators<V> on, V mean, V logVariance) {
    V least = on.maximum(logVariance, on.scalar("least", -LIMIT));
    return new Posterior<>(mean, on.minimum(least, on.scalar("greatest", LIMIT)));
  }
}
