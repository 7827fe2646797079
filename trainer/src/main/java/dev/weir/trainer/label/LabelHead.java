package dev.weir.trainer.label;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Dense;

/**
 * How likely a label would say anomalous, from what a model says of an event.
 *
 * <pre>
 * u = clip((h − μ) / σ, ±10)                       h, see {@link LabelledModel}; h_0 is the score
 * p = 1 / (1 + exp(−(w · u_0 + V relu(W u + b) + c)))
 * </pre>
 *
 * <p>The score has a way of its own, past the hidden layer: what labels teach is added to what the
 * model knew without them.
 *
 * @param mean μ
 * @param deviation σ, > 0
 * @param hidden W and b
 * @param last V and c, one output
 * @param scoreWeight w
 */
public record LabelHead(
    float[] mean, float[] deviation, Dense hidden, Dense last, float scoreWeight) {

  /** What h is clipped to, in its standard deviations. */
  public static final float LIMIT = 10;

  /** p, [N, 1]. */
  <V> V probability(Operators<V> on, V seen) {
    V standard = standard(on, seen, mean, deviation);
    float[] first = new float[mean.length];
    first[0] = scoreWeight;
    V score = on.product(standard, on.constant("head.score", first, mean.length, 1));
    V learnt = last.apply(on, on.relu(hidden.apply(on, standard)));
    return on.sigmoid(on.add(learnt, score));
  }

  /** u, [N, n]. */
  public static <V> V standard(Operators<V> on, V seen, float[] mean, float[] deviation) {
    V standard =
        on.divide(
            on.subtract(seen, on.vector("head.mean", mean)),
            on.vector("head.deviation", deviation));
    return on.maximum(
        on.minimum(standard, on.scalar("head.greatest", LIMIT)), on.scalar("head.least", -LIMIT));
  }
}
