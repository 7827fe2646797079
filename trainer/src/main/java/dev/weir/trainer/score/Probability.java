package dev.weir.trainer.score;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * How improbable the values are to a decoder that gives each the distribution N(y, σ²):
 *
 * <pre>
 * share = r² / (2σ² · max(1, Σ m))
 * score = (−ln p(x | z) − Σ m ½ ln(2πσ²)) / Σ m
 * </pre>
 *
 * <p>The reconstruction probability of An and Cho (2015, "Variational autoencoder based anomaly
 * detection using reconstruction probability"), per value that was there, without the constant of a
 * perfect reconstruction, so that it is ≥ 0.
 *
 * @param variances σ² of each value, > 0
 */
public record Probability(float[] variances) implements ScoreRule {

  public Probability {
    for (float variance : variances) {
      if (!(variance > 0)) {
        throw new IllegalArgumentException("A variance must be > 0, found %s".formatted(variance));
      }
    }
  }

  @Override
  public <V> V shares(Operators<V> on, V residual, Input<V> input, V count) {
    V variance = on.vector("score.variance", variances);
    V improbability = on.divide(on.square(residual), on.multiply(variance, on.scalar("two", 2)));
    return on.divide(improbability, count);
  }
}
