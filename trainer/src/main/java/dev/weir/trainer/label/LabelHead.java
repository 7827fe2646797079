package dev.weir.trainer.label;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Dense;
import java.util.List;

/**
 * How likely a label would say anomalous, from what a model says of an event.
 *
 * <pre>
 * u = clip((h − μ) / σ, ±limit)                    h, see {@link LabelledModel}; h_0 is the score
 * p = 1 / (1 + exp(−(w · u_0 + V relu(W₂ relu(W₁ u + b₁) + b₂) + c)))
 * </pre>
 *
 * <p>The score has a way of its own, past the hidden layers: what labels teach is added to what the
 * model knew without them.
 *
 * @param mean μ
 * @param deviation σ, > 0
 * @param limit of u, in standard deviations
 * @param hidden W and b of each layer
 * @param last V and c, one output
 * @param scoreWeight w
 */
public record LabelHead(
    float[] mean,
    float[] deviation,
    float limit,
    List<Dense> hidden,
    Dense last,
    float scoreWeight) {

  /** p, [N, 1]. */
  <V> V probability(Operators<V> on, V seen) {
    V standard = standard(on, seen, mean, deviation, limit);
    float[] first = new float[mean.length];
    first[0] = scoreWeight;
    V score = on.product(standard, on.constant("head.score", first, mean.length, 1));
    V learnt = standard;
    for (Dense layer : hidden) {
      learnt = on.relu(layer.apply(on, learnt));
    }
    return on.sigmoid(on.add(last.apply(on, learnt), score));
  }

  /** u, [N, n]. */
  public static <V> V standard(
      Operators<V> on, V seen, float[] mean, float[] deviation, float limit) {
    V standard =
        on.divide(
            on.subtract(seen, on.vector("head.mean", mean)),
            on.vector("head.deviation", deviation));
    return on.maximum(
        on.minimum(standard, on.scalar("head.greatest", limit)), on.scalar("head.least", -limit));
  }
}
