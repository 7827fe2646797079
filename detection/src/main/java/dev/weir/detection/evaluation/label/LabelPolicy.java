package dev.weir.detection.evaluation.label;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which labels count: all from some time on, but for those of entities that are known by then. Le
 * Borgne, Siblini, Lebichot and Bontempi, "Reproducible Machine Learning for Credit Card Fraud
 * Detection – Practical Handbook", 2022, section 5.1: a fraud is found out after a delay, the card
 * is blocked, and nobody has to find it again.
 *
 * @param from first event time that counts, inclusive; events before it only make entities known
 * @param delayDays where present, an entity with an anomalous event on day d counts no more from
 *     day d + delayDays + 1 on: so many whole days lie between. ≥ 0, days are those of UTC
 */
public record LabelPolicy(Optional<Instant> from, OptionalInt delayDays) {

  public LabelPolicy {
    if (delayDays.isPresent() && delayDays.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "delayDays must be at least 0, found " + delayDays.getAsInt());
    }
  }

  /** Every label counts. */
  public static LabelPolicy everyLabel() {
    return new LabelPolicy(Optional.empty(), OptionalInt.empty());
  }
}
