package dev.weir.detection.detector.family;

import java.util.OptionalDouble;

/**
 * What only some families of autoencoders read.
 *
 * @param penalty weight λ of the family's penalty beside the mean squared error, > 0; empty: the
 *     family's own
 * @param denoising of denoising autoencoders
 * @param sparse of sparse autoencoders
 * @param variational of variational autoencoders
 * @param adversarial of adversarial autoencoders
 * @param convolutional of convolutional autoencoders
 * @param recurrent of recurrent autoencoders
 * @param memory of those that keep normal events
 * @param hashing of those whose latent is a code of bits
 * @param contrastive of encoders that learn to tell events apart
 */
public record FamilySettings(
    OptionalDouble penalty,
    DenoisingSettings denoising,
    SparseSettings sparse,
    VariationalSettings variational,
    AdversarialSettings adversarial,
    ConvolutionalSettings convolutional,
    RecurrentSettings recurrent,
    MemorySettings memory,
    HashingSettings hashing,
    ContrastiveSettings contrastive) {

  public FamilySettings {
    if (penalty.isPresent()
        && !(penalty.getAsDouble() > 0 && Double.isFinite(penalty.getAsDouble()))) {
      throw new IllegalArgumentException(
          "model.penalty must be a finite number > 0, found %s".formatted(penalty.getAsDouble()));
    }
  }

  static void requireShare(String key, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("%s must be in (0, 1), found %s".formatted(key, value));
    }
  }
}
