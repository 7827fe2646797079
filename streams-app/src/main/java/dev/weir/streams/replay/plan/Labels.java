package dev.weir.streams.replay.plan;

import dev.weir.detection.evaluation.label.LabelPolicy;

/**
 * The truth about the events of a replay.
 *
 * @param column that holds it
 * @param policy which of it counts
 */
public record Labels(String column, LabelPolicy policy) {

  /** All that is in a column. */
  public static Labels in(String column) {
    return new Labels(column, LabelPolicy.everyLabel());
  }

  /** {@code fraud, from 2026-04-15T00:00:00Z, known after 7 days}. */
  @Override
  public String toString() {
    String from = policy.from().map(time -> ", from " + time).orElse("");
    return policy.delayDays().isPresent()
        ? "%s%s, known after %d days".formatted(column, from, policy.delayDays().getAsInt())
        : column + from;
  }
}
