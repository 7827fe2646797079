package dev.weir.trainer.score;

import dev.weir.trainer.network.FittedModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.network.Reconstructor;
import dev.weir.trainer.network.Scored;

/**
 * Scores an event by what an autoencoder gets wrong of it.
 *
 * @param length n, values of one input
 * @param network gives the inputs back
 * @param rule makes scores of what it does not give back
 */
public record ReconstructionModel(int length, Reconstructor network, ScoreRule rule)
    implements FittedModel {

  @Override
  public int latentLength() {
    return network.latentLength();
  }

  @Override
  public String describe() {
    return length + "-" + network.describe();
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Reconstruction<V> reconstruction = network.reconstruct(on, input);
    V residual = residual(on, input, reconstruction);
    V count = on.maximum(on.rowSum(input.present(), length), on.scalar("one", 1));
    return Scored.of(rule.shares(on, residual, input.present(), count), reconstruction);
  }

  /** {@code m · (z − y)}, [N, n]. */
  public static <V> V residual(Operators<V> on, Input<V> input, Reconstruction<V> reconstruction) {
    return on.multiply(on.subtract(input.values(), reconstruction.values()), input.present());
  }
}
