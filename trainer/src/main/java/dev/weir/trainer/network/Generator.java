package dev.weir.trainer.network;

import java.util.Optional;

/** An autoencoder whose decoder makes inputs of latents that no encoder has made. */
public interface Generator extends Reconstructor {

  /**
   * @param latent [N, L]
   * @param condition [N, c], where the decoder reads one
   * @return [N, n], standardised
   */
  <V> V decode(Operators<V> on, V latent, Optional<V> condition);
}
