package dev.weir.detection.detector;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The families of autoencoders that a detector file may name, each with the keys that only some
 * families read. What they are is the trainer's business.
 */
public enum Autoencoder {
  DENSE,
  PCA,
  SPARSE(Setting.MODEL_PENALTY, Setting.MODEL_SPARSITY, Setting.MODEL_SPARSITY_TARGET),
  DENOISING(Setting.MODEL_NOISE, Setting.MODEL_NOISE_LEVEL, Setting.MODEL_IMAGE),
  OVERCOMPLETE(Setting.MODEL_PENALTY),
  CONTRACTIVE(Setting.MODEL_PENALTY),
  STACKED,
  VARIATIONAL(Setting.MODEL_BETA, Setting.MODEL_DRAWS),
  CONDITIONAL(Setting.MODEL_BETA, Setting.MODEL_DRAWS),
  ADVERSARIAL(Setting.MODEL_LATENT_WEIGHT),
  HASHING(Setting.MODEL_CODE_NOISE),
  CONTRASTIVE(
      Setting.MODEL_PROTOTYPES,
      Setting.MODEL_TEMPERATURE,
      Setting.MODEL_NOISE,
      Setting.MODEL_NOISE_LEVEL),
  MEMORY(
      Setting.MODEL_MEMORY,
      Setting.MODEL_NEIGHBOURS,
      Setting.MODEL_DISCOUNT,
      Setting.MODEL_NOISE,
      Setting.MODEL_NOISE_LEVEL),
  CONVOLUTIONAL(Setting.MODEL_KERNEL, Setting.MODEL_IMAGE),
  RECURRENT(Setting.MODEL_CELL),
  /** No family: the trainer tries several and keeps one. */
  AUTO;

  private final Set<Setting> settings;

  Autoencoder(Setting... settings) {
    this.settings = Set.of(settings);
  }

  /** As {@code model.autoencoder} writes it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a model of the family is scored where a detector file does not say. */
  public ScoreChoice.Kind score() {
    if (this == MEMORY || this == CONTRASTIVE) {
      return ScoreChoice.Kind.DISTANCE;
    }
    return settings.contains(Setting.MODEL_DRAWS)
        ? ScoreChoice.Kind.PROBABILITY
        : ScoreChoice.Kind.MSE;
  }

  /** Whether the family reads a key; every family reads the keys that none calls its own. */
  boolean reads(Setting setting) {
    return settings.contains(setting) || readersOf(setting).isEmpty();
  }

  /** The families that are scored so where a detector file does not say. */
  static List<Autoencoder> scoredBy(ScoreChoice.Kind score) {
    return Stream.of(values()).filter(family -> family.score() == score).toList();
  }

  /** The families that call a key their own. */
  static List<Autoencoder> readersOf(Setting setting) {
    return Stream.of(values()).filter(family -> family.settings.contains(setting)).toList();
  }

  /** {@code a, b, c}. */
  static String written(List<Autoencoder> families) {
    return families.stream().map(Autoencoder::written).collect(Collectors.joining(", "));
  }
}
