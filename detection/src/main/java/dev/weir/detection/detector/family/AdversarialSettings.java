package dev.weir.detection.detector.family;

/**
 * How an adversarial autoencoder is scored.
 *
 * @param latentWeight share of the latent's improbability in a usual score, in [0, 1); the rest is
 *     the reconstruction's
 */
public record AdversarialSettings(double latentWeight) {

  public AdversarialSettings {
    if (!(latentWeight >= 0 && latentWeight < 1)) {
      throw new IllegalArgumentException(
          "model.latentWeight must be in [0, 1), found %s".formatted(latentWeight));
    }
  }
}
