package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * The squared Mahalanobis distance of the residual, divided by its length:
 *
 * <pre>
 * u     = W (m · (r − μ))       with Wᵀ W = Σ⁻¹
 * share = m · u² / max(1, Σ m)
 * score = (r − μ)ᵀ Σ⁻¹ (r − μ) / n     where nothing is missing
 * </pre>
 *
 * <p>Errors that usually come together count once, and those that never do count more.
 *
 * <p>Any rotation of W gives the same score, but not the same shares. {@code W = P^(−1/2) V^(−1/2)}
 * with V the variances in Σ and P its correlations (ZCA-cor) is the one whose every u_i stays as
 * close to r_i as it can: it has the highest sum of correlations between u_i and r_i (Kessy, Lewin
 * and Strimmer 2018, "Optimal whitening and decorrelation"), so u_i² is feature i's part. A value
 * that is missing is taken as its mean residual, and what the others say about it is left out.
 *
 * @param mean μ, of each value's residual in training
 * @param factor W, n × n in row-major order
 */
public record Mahalanobis(float[] mean, float[] factor) implements ScoreRule {

  public Mahalanobis {
    if ((long) mean.length * mean.length != factor.length) {
      throw new IllegalArgumentException(
          "A factor over %d values must have %d elements, found %d"
              .formatted(mean.length, (long) mean.length * mean.length, factor.length));
    }
  }

  @Override
  public <V> V shares(Operators<V> on, V residual, Input<V> input, V count) {
    V present = input.present();
    V centred = on.multiply(on.subtract(residual, on.vector("score.mean", mean)), present);
    V weights = on.constant("score.factor", factor, mean.length, mean.length);
    V none = on.vector("score.none", new float[mean.length]);
    V whitened = on.multiply(on.linear(centred, weights, none), present);
    return on.divide(on.square(whitened), count);
  }
}
