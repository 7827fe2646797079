package dev.weir.detection.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * When an incident opens and when it closes.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param hits anomalous events among the last {@code window} that open an incident, in [1, window]
 * @param window events looked back upon, in [1, 16]
 * @param record what the score of the event that opens it must come to, as a share of the highest
 *     the threshold remembers, in (0, 1]; 1 is higher than that. Empty asks nothing of it
 * @param calm quiet events in a row that close it, in [1, 10000]
 * @param exit share of its threshold that a quiet event's score lies under, in (0, 1]; where empty,
 *     quiet is a p-value of at least ten times the alert rate
 * @param cooldown event time after a close in which no other incident opens, in [PT0S, P7D]
 */
public record EpisodePolicy(
    int hits, int window, OptionalDouble record, int calm, OptionalDouble exit, Duration cooldown) {

  static final int MAXIMUM_WINDOW = 16;

  private static final Duration LONGEST_COOLDOWN = Duration.ofDays(7);

  public EpisodePolicy {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(exit, "exit");
    Objects.requireNonNull(cooldown, "cooldown");
    List<String> problems = new ArrayList<>();
    if (window < 1 || window > MAXIMUM_WINDOW || hits < 1 || hits > window) {
      problems.add(
          "alert.enter must be <hits>of<window> with 1 <= hits <= window <= %d, found %dof%d"
              .formatted(MAXIMUM_WINDOW, hits, window));
    }
    if (record.isPresent() && !(record.getAsDouble() > 0 && record.getAsDouble() <= 1)) {
      problems.add(
          "alert.record must be true, false or a share in (0, 1], found " + record.getAsDouble());
    }
    if (calm < 1 || calm > 10_000) {
      problems.add("alert.calm must be in [1, 10000], found " + calm);
    }
    if (exit.isPresent() && !(exit.getAsDouble() > 0 && exit.getAsDouble() <= 1)) {
      problems.add("alert.exit must be in (0, 1], found " + exit.getAsDouble());
    }
    if (cooldown.isNegative() || cooldown.compareTo(LONGEST_COOLDOWN) > 0) {
      problems.add("alert.cooldown must be in [PT0S, P7D], found " + cooldown);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** Opens at the first anomalous event, closes after 12 quiet ones, no cooldown. */
  public static EpisodePolicy defaults() {
    return new EpisodePolicy(
        1, 1, OptionalDouble.empty(), 12, OptionalDouble.empty(), Duration.ZERO);
  }
}
