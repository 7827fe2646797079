package dev.weir.evaluation.series;

import dev.weir.detection.evaluation.label.LabelPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which labels of a series count; crosses to another process as JSON.
 *
 * @param from ISO-8601, inclusive; null for all
 * @param delayDays as {@link LabelPolicy} has it; null for none
 */
public record Labelling(String from, Integer delayDays) {

  /** All of them. */
  public static Labelling every() {
    return new Labelling(null, null);
  }

  /** Those of a policy. */
  public static Labelling of(LabelPolicy policy) {
    return new Labelling(
        policy.from().map(Instant::toString).orElse(null),
        policy.delayDays().isPresent() ? policy.delayDays().getAsInt() : null);
  }

  /** The same, known after some days. */
  public Labelling after(int days) {
    return new Labelling(from, days);
  }

  public LabelPolicy policy() {
    return new LabelPolicy(
        Optional.ofNullable(from).map(Instant::parse),
        delayDays == null ? OptionalInt.empty() : OptionalInt.of(delayDays));
  }
}
