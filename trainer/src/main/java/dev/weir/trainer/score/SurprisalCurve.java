package dev.weir.trainer.score;

import dev.weir.trainer.network.Operators;

/**
 * How surprising a value is, in nats: 0 where every value of the sample is as large, rising with
 * the value without end, linear between knots.
 *
 * <pre>
 * s(x) = s_0 + Σ_k (s_{k+1} − s_k) · clip((x − x_k) / (x_{k+1} − x_k), [0, 1]) + slope · max(0, x − x_last)
 * </pre>
 *
 * <p>Sums, products and clipping only: a logarithm in the graph would be taken by vector
 * instructions for some rows of a chunk and not for others, and their last bits differ.
 *
 * @param knots x_k, strictly rising, at least one
 * @param nats s_k, one for each knot, ≥ 0 and never falling
 * @param slope behind the last knot, nats per unit, > 0
 */
public record SurprisalCurve(float[] knots, float[] nats, float slope) {

  public SurprisalCurve {
    if (knots.length == 0 || knots.length != nats.length || !(slope > 0)) {
      throw new IllegalArgumentException(
          "A curve must have knots, as many nats and a slope > 0, found %d, %d and %s"
              .formatted(knots.length, nats.length, slope));
    }
    for (int k = 1; k < knots.length; k++) {
      if (!(knots[k] > knots[k - 1] && nats[k] >= nats[k - 1])) {
        throw new IllegalArgumentException(
            "A curve must rise, found (%s, %s) behind (%s, %s)"
                .formatted(knots[k], nats[k], knots[k - 1], nats[k - 1]));
      }
    }
  }

  /** Surprisals of values, both [N, 1]. */
  <V> V apply(Operators<V> on, V value) {
    V beyond = on.relu(on.subtract(value, on.scalar("curve.last", knots[knots.length - 1])));
    V tail = on.multiply(beyond, on.scalar("curve.slope", slope));
    V base = on.add(tail, on.scalar("curve.first", nats[0]));
    return knots.length == 1 ? base : on.add(base, body(on, value));
  }

  private <V> V body(Operators<V> on, V value) {
    int pieces = knots.length - 1;
    float[] begin = new float[pieces];
    float[] length = new float[pieces];
    float[] rise = new float[pieces];
    for (int k = 0; k < pieces; k++) {
      begin[k] = knots[k];
      length[k] = knots[k + 1] - knots[k];
      rise[k] = nats[k + 1] - nats[k];
    }
    V along =
        on.divide(
            on.subtract(value, on.vector("curve.begin", begin)), on.vector("curve.length", length));
    V clipped = on.minimum(on.relu(along), on.scalar("curve.whole", 1));
    return on.product(clipped, on.constant("curve.rise", rise, pieces, 1));
  }
}
