package dev.weir.detection.detector.family;

/**
 * How a sparse autoencoder's latent is kept sparse.
 *
 * @param sparsity what is added to the loss
 * @param target ρ, mean activation of a latent unit that KL sparsity aims at, in (0, 1)
 */
public record SparseSettings(Sparsity sparsity, double target) {

  /** What a sparse autoencoder adds to its loss. */
  public enum Sparsity {
    /** Sum of the latent's absolute values. */
    L1,
    /** Divergence of each latent unit's mean activation from the target. */
    KL
  }

  public SparseSettings {
    FamilySettings.requireShare("model.sparsityTarget", target);
  }
}
