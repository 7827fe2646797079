package dev.weir.detection.detector;

import java.util.Locale;

/**
 * The families of autoencoders that a detector file may name. What they are is the trainer's
 * business.
 */
public enum Autoencoder {
  DENSE,
  PCA,
  SPARSE,
  DENOISING,
  OVERCOMPLETE,
  CONTRACTIVE,
  STACKED,
  VARIATIONAL(ScoreChoice.Kind.PROBABILITY),
  CONDITIONAL(ScoreChoice.Kind.PROBABILITY),
  ADVERSARIAL,
  HASHING,
  CONTRASTIVE(ScoreChoice.Kind.DISTANCE),
  MEMORY(ScoreChoice.Kind.DISTANCE),
  CONVOLUTIONAL,
  RECURRENT,
  /** No family: the trainer tries several and keeps one. */
  AUTO;

  private final ScoreChoice.Kind score;

  Autoencoder() {
    this(ScoreChoice.Kind.MSE);
  }

  Autoencoder(ScoreChoice.Kind score) {
    this.score = score;
  }

  /** As {@code model.autoencoder} writes it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a model of the family is scored where a detector file does not say. */
  public ScoreChoice.Kind score() {
    return score;
  }

  /** Whether its models look at a condition; auto leaves out those that do not. */
  public boolean conditioned() {
    return this != PCA && this != MEMORY;
  }
}
