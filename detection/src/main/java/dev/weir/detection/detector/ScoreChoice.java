package dev.weir.detection.detector;

import java.util.Locale;

/**
 * What a model's graph makes of an event's errors.
 *
 * @param kind the rule
 * @param k values that {@link Kind#TOP_K} looks at, ≥ 1
 */
public record ScoreChoice(Kind kind, int k) {

  /** How the errors of an event's values become one score. */
  public enum Kind {
    /** Their mean square. */
    MSE,
    /** The same, each in units of what is usual for it. */
    STANDARDISED,
    /** The largest few of those. */
    TOP_K,
    /** Their distance from what is usual, seen together. */
    MAHALANOBIS,
    /** How improbable they are to a decoder that is a distribution. */
    PROBABILITY;

    /** As {@code model.score} writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public ScoreChoice {
    if (k < 1) {
      throw new IllegalArgumentException("model.score.k must be at least 1, found %d".formatted(k));
    }
  }
}
