package dev.weir.detection.detector;

import java.util.Locale;

/**
 * What a model's graph makes of an event's errors.
 *
 * @param kind the rule
 * @param k values that {@link Kind#TOP_K} looks at, ≥ 1
 * @param surprisal what {@link Kind#SURPRISAL} looks at
 */
public record ScoreChoice(Kind kind, int k, SurprisalChoice surprisal) {

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
    /** Their mean square, against that of the event itself. */
    RELATIVE,
    /** How improbable they are to a decoder that is a distribution. */
    PROBABILITY,
    /** How rare their mean square is, and how rare some inputs are. */
    SURPRISAL,
    /** No errors: how far the event is from what the model keeps. */
    DISTANCE;

    /** As {@code model.score} writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A kind that looks at no experts. */
  public ScoreChoice(Kind kind, int k) {
    this(kind, k, SurprisalChoice.ofTheNetwork());
  }

  public ScoreChoice {
    if (k < 1) {
      throw new IllegalArgumentException("model.score.k must be at least 1, found %d".formatted(k));
    }
  }
}
