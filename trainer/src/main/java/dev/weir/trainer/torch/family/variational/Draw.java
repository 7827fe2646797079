package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.network.Reconstructor;

/**
 * A variational autoencoder whose latent is always the same draw, {@code z = μ + σ · ε}.
 *
 * @param noise ε, L numbers
 */
record Draw(VariationalNetwork network, float[] noise) implements Reconstructor {

  @Override
  public int latentLength() {
    return network.latentLength();
  }

  @Override
  public <V> Reconstruction<V> reconstruct(Operators<V> on, Input<V> input) {
    return reconstruct(on, network.posterior(on, input), input);
  }

  /** With the posterior known, so that several draws share the encoder. */
  <V> Reconstruction<V> reconstruct(Operators<V> on, Posterior<V> posterior, Input<V> input) {
    V latent = posterior.at(on, on.constant("noise", noise, 1, noise.length));
    return new Reconstruction<>(latent, network.decode(on, latent, input.condition()));
  }

  @Override
  public String describe() {
    return network.describe();
  }
}
