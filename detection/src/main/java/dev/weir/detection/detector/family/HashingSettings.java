package dev.weir.detection.detector.family;

/**
 * How the latent of a hashing autoencoder becomes a code.
 *
 * @param noise deviation of the noise before its sigmoid units in training, ≥ 0
 */
public record HashingSettings(double noise) {

  public HashingSettings {
    if (!(noise >= 0 && Double.isFinite(noise))) {
      throw new IllegalArgumentException(
          "model.codeNoise must be a finite number >= 0, found %s".formatted(noise));
    }
  }
}
