package dev.weir.trainer.score;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.network.Reconstructor;

/**
 * Scores an event by what an autoencoder gets wrong of it.
 *
 * @param weights of each of the n values of an input in a mean over features: 1, and less where
 *     several speak of one feature
 * @param network gives the inputs back
 * @param rule makes scores of what it does not give back
 */
public record ReconstructionModel(float[] weights, Reconstructor network, ScoreRule rule)
    implements FittedModel {

  @Override
  public int latentLength() {
    return network.latentLength();
  }

  @Override
  public String describe() {
    return weights.length + "-" + network.describe();
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Reconstruction<V> reconstruction = network.reconstruct(on, input);
    V residual = residual(on, input, reconstruction);
    V count = count(on, input.present(), weights);
    return Scored.of(rule.shares(on, residual, input, count), reconstruction);
  }

  /** Features that are there, at least 1, [N, 1]. */
  public static <V> V count(Operators<V> on, V present, float[] weights) {
    V counted = on.product(present, on.constant("weights", weights, weights.length, 1));
    return on.maximum(counted, on.scalar("one", 1));
  }

  /** {@code m · (z − y)}, [N, n]. */
  public static <V> V residual(Operators<V> on, Input<V> input, Reconstruction<V> reconstruction) {
    return on.multiply(on.subtract(input.values(), reconstruction.values()), input.present());
  }
}
