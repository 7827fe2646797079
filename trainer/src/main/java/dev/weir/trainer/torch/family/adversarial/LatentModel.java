package dev.weir.trainer.torch.family.adversarial;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.score.ReconstructionModel;
import dev.weir.trainer.score.ScoreRule;

/**
 * What an autoencoder gets wrong of an event, and how improbable its latent is:
 *
 * <pre>
 * score   = a Σ share + b ½‖z‖²
 * share_i = a share_i + b ½‖z‖² · m_i (x_i² + ε) / Σ_j m_j (x_j² + ε)
 * </pre>
 *
 * <p>½‖z‖² is −ln N(z; 0, I) without its constant, so that it is ≥ 0. A latent is far out because
 * values are: they share its part by the squares of their distances from their means. ε keeps the
 * shares of an event all of whose values are at their means. Where all values are missing the score
 * is 0.
 *
 * @param weights of each of the n values of an input, see {@link ReconstructionModel}
 * @param network whose latents lie about N(0, I)
 * @param rule shares of the reconstruction's errors
 * @param errorScale a, ≥ 0
 * @param latentScale b, ≥ 0
 */
record LatentModel(
    float[] weights, Network network, ScoreRule rule, float errorScale, float latentScale)
    implements FittedModel {

  private static final float LEAST_SQUARE = 1e-3f;

  @Override
  public int latentLength() {
    return network.latentLength();
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Reconstruction<V> reconstruction = network.reconstruct(on, input);
    V residual = ReconstructionModel.residual(on, input, reconstruction);
    V count = ReconstructionModel.count(on, input.present(), weights);
    V errors =
        on.multiply(rule.shares(on, residual, input, count), on.scalar("score.errors", errorScale));
    V far = on.multiply(portions(on, input), improbability(on, reconstruction.latent()));
    return Scored.of(on.add(errors, far), reconstruction);
  }

  @Override
  public String describe() {
    return weights.length + "-" + network.describe();
  }

  /** b ½‖z‖², [N, 1]. */
  private <V> V improbability(Operators<V> on, V latent) {
    V squares = on.rowSum(on.square(latent), network.latentLength());
    return on.multiply(squares, on.scalar("score.latent", latentScale / 2));
  }

  /** [N, n]; those of an event sum to 1, or to 0 where nothing is there. */
  private <V> V portions(Operators<V> on, Input<V> input) {
    V least = on.scalar("score.least", LEAST_SQUARE);
    V distances = on.multiply(on.add(on.square(input.values()), least), input.present());
    return on.divide(distances, on.maximum(on.rowSum(distances, weights.length), least));
  }
}
