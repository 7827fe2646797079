package dev.weir.evaluation.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventTime;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.split.InstantSplit;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A split by event time. A mixin. */
final class TimeOptions {

  @Option(
      names = "--train-from",
      paramLabel = "TIME",
      description = "Learn from events at or after this time.")
  private String trainFrom;

  @Option(
      names = "--train-until",
      paramLabel = "TIME",
      description = "Learn from events before this time; judge those at or after it.")
  private String trainUntil;

  @Option(
      names = "--test-from",
      paramLabel = "TIME",
      description = "Judge events at or after this time; --train-until when not given.")
  private String testFrom;

  @Option(
      names = "--test-until",
      paramLabel = "TIME",
      description = "Judge events before this time.")
  private String testUntil;

  /** The split, where a time is given. */
  Optional<Split> split() {
    if (trainFrom == null && trainUntil == null && testFrom == null && testUntil == null) {
      return Optional.empty();
    }
    Optional<Instant> end = time("--train-until", trainUntil);
    if (end.isEmpty()) {
      throw new InvalidConfigurationException(
          "--train-until must be given with --train-from, --test-from and --test-until, found none");
    }
    return Optional.of(
        new InstantSplit(
            time("--train-from", trainFrom),
            end,
            time("--test-from", testFrom).or(() -> end),
            time("--test-until", testUntil)));
  }

  private static Optional<Instant> time(String option, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Instant.ofEpochMilli(new EventTime(option, Optional.empty()).ofText(text)));
    } catch (BadEventException e) {
      throw new InvalidConfigurationException(
          "%s must be a time such as 2026-03-01T10:00:00Z, found %s".formatted(option, text), e);
    }
  }
}
