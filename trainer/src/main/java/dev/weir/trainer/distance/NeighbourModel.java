package dev.weir.trainer.distance;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Landmark;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;

/**
 * Scores an event by its distance to what is kept of normal ones:
 *
 * <pre>
 * score = Σ_i w_i d_i,   w_i = γ^(i−1) / Σ_j γ^(j−1)     d_1 ≤ … ≤ d_K, see {@link Neighbours}
 * share of value f = Σ_i w_i d_i · u_if / Σ_f u_if,       u_i = m (x − r_i)² + m · 1e-12
 * reconstruction = Σ_i w_i r_i
 * </pre>
 *
 * <p>x is the input, r_i the input kept of the i-th nearest. Where the positions are latents, the
 * values that differ from the neighbours' share the distance of the latents.
 *
 * @param length n, values of one input
 * @param space where distances are measured
 * @param weights w, of the nearest entry first
 */
public record NeighbourModel(int length, Space space, Memory memory, float[] weights)
    implements FittedModel {

  /** Keeps the shares of an event that is the very same as its neighbour from being 0 / 0. */
  private static final float LEAST = 1e-12f;

  public NeighbourModel {
    if (weights.length < 1 || weights.length > memory.size()) {
      throw new IllegalArgumentException(
          "Neighbours must be in [1, %d], the entries of the memory, found %d"
              .formatted(memory.size(), weights.length));
    }
  }

  /** {@code γ^(i−1) / Σ_j γ^(j−1)} for i = 1 … K. */
  public static float[] discounted(int neighbours, double discount) {
    double sum = 0;
    for (int i = 0; i < neighbours; i++) {
      sum += Math.pow(discount, i);
    }
    float[] weights = new float[neighbours];
    for (int i = 0; i < neighbours; i++) {
      weights[i] = (float) (Math.pow(discount, i) / sum);
    }
    return weights;
  }

  @Override
  public int latentLength() {
    return space.length();
  }

  @Override
  public String describe() {
    return "%s, %d entries".formatted(space.describe(), memory.size());
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Position<V> position = space.of(on, input);
    V positions =
        on.constant("memory.positions", memory.positions(), memory.size(), space.length());
    V kept =
        on.marked(Landmark.KEPT, on.constant("memory.rows", memory.rows(), memory.size(), length));
    Neighbours<V> neighbours = new Neighbours<>(on, position, memory, space.length(), positions);
    V nearest = neighbours.nearest(weights.length);
    V rows = on.rows(kept, nearest);
    V distances = neighbours.distances(nearest, weights.length);
    return Scored.of(
        shares(on, input, rows, distances),
        new Reconstruction<>(position.values(), on.marked(Landmark.RECALLED, mean(on, rows))));
  }

  /** [N, n]. */
  private <V> V shares(Operators<V> on, Input<V> input, V rows, V distances) {
    V apart = on.subtract(on.reshape(input.values(), 1, length), rows);
    V least = on.add(on.square(apart), on.scalar("least", LEAST));
    V parts = on.multiply(least, on.reshape(input.present(), 1, length));
    V whole = on.maximum(on.rowSum(parts, length), on.scalar("least", LEAST));
    V shares = on.divide(on.multiply(parts, distances), whole);
    return mean(on, shares);
  }

  /** {@code Σ_i w_i v_i}: [N, K, n] to [N, n]. */
  private <V> V mean(Operators<V> on, V values) {
    V row = on.constant("weights", weights, 1, weights.length);
    return on.reshape(on.product(row, values), length);
  }
}
