package dev.weir.detection.detector;

import java.util.OptionalDouble;

/**
 * What only some families of autoencoders read.
 *
 * @param noise kind of noise on a denoising autoencoder's input
 * @param noiseLevel how much of it, in (0, 1)
 * @param penalty weight λ of the family's penalty beside the mean squared error, > 0; empty: the
 *     family's own
 * @param sparsity how a sparse autoencoder's latent is kept sparse
 * @param sparsityTarget ρ, mean activation of a latent unit that KL sparsity aims at, in (0, 1)
 */
public record FamilySettings(
    Noise noise,
    double noiseLevel,
    OptionalDouble penalty,
    Sparsity sparsity,
    double sparsityTarget) {

  /** What a denoising autoencoder has to undo. */
  public enum Noise {
    /** Adds N(0, level²) to every standardised value. */
    GAUSSIAN,
    /** Sets a share of the values to 0, their mean. */
    MASKING,
    /** Sets a share of the values to the least or the greatest of their feature. */
    SALT_AND_PEPPER,
    /** Moves a window by up to a share of its rows, back or ahead. */
    SHIFT
  }

  /** What a sparse autoencoder adds to its loss. */
  public enum Sparsity {
    /** Sum of the latent's absolute values. */
    L1,
    /** Divergence of each latent unit's mean activation from the target. */
    KL
  }

  public FamilySettings {
    share("model.noiseLevel", noiseLevel);
    share("model.sparsityTarget", sparsityTarget);
    if (penalty.isPresent()
        && !(penalty.getAsDouble() > 0 && Double.isFinite(penalty.getAsDouble()))) {
      throw new IllegalArgumentException(
          "model.penalty must be a finite number > 0, found %s".formatted(penalty.getAsDouble()));
    }
  }

  private static void share(String key, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("%s must be in (0, 1), found %s".formatted(key, value));
    }
  }
}
