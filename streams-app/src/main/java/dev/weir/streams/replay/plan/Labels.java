package dev.weir.streams.replay.plan;

import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.event.label.LabelField;
import dev.weir.report.Wording;

/**
 * The truth about the events of a replay.
 *
 * @param field that holds it
 * @param policy which of it counts
 */
public record Labels(LabelField field, LabelPolicy policy) {

  /** All that a field says with 0 and 1. */
  public static Labels in(String name) {
    return new Labels(LabelField.of(name), LabelPolicy.everyLabel());
  }

  /** {@code fraud, from 2026-04-15T00:00:00Z, known after 7 days}. */
  @Override
  public String toString() {
    String name = field.name();
    String from = policy.from().map(time -> ", from " + time).orElse("");
    return policy.delayDays().isPresent()
        ? "%s%s, known after %s"
            .formatted(name, from, Wording.count(policy.delayDays().getAsInt(), "day"))
        : name + from;
  }
}
