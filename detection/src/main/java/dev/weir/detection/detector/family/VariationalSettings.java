package dev.weir.detection.detector.family;

/**
 * How a variational autoencoder learns and how it is scored.
 *
 * @param beta β, weight of the divergence of the latent from its prior, > 0
 * @param draws noise draws that the reconstruction probability is averaged over, in [0, {@value
 *     #MOST_DRAWS}]; 0: the mean latent alone
 */
public record VariationalSettings(double beta, int draws) {

  /** The decoder runs once for each of them, for every event. */
  public static final int MOST_DRAWS = 64;

  public VariationalSettings {
    if (!(beta > 0 && Double.isFinite(beta))) {
      throw new IllegalArgumentException(
          "model.beta must be a finite number > 0, found %s".formatted(beta));
    }
    if (draws < 0 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "model.draws must be in [0, %d], found %d".formatted(MOST_DRAWS, draws));
    }
  }
}
