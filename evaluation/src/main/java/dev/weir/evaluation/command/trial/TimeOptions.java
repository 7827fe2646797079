package dev.weir.evaluation.command.trial;

import dev.weir.command.TimeArgument;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.split.InstantSplit;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
      names = "--history-from",
      paramLabel = "TIME",
      description =
          "Replay events from this time on before those judged, for thresholds and windows to know"
              + " them; they are in no figure that needs labels.")
  private String historyFrom;

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

  /** Whether events are replayed that are not judged. */
  boolean hasHistory() {
    return historyFrom != null;
  }

  /** The split, where a time is given. */
  Optional<Split> split() {
    if (Stream.of(trainFrom, trainUntil, historyFrom, testFrom, testUntil)
        .allMatch(Objects::isNull)) {
      return Optional.empty();
    }
    Optional<Instant> end = TimeArgument.parse("--train-until", trainUntil);
    if (end.isEmpty()) {
      throw new InvalidConfigurationException(
          "--train-until must be given with --train-from, --history-from, --test-from and --test-until, found none");
    }
    Optional<Instant> first = TimeArgument.parse("--test-from", testFrom).or(() -> end);
    Optional<Instant> history = TimeArgument.parse("--history-from", historyFrom);
    if (history.isPresent() && !history.get().isBefore(first.get())) {
      throw new InvalidConfigurationException(
          "--history-from must be before what is judged, found %s >= %s"
              .formatted(history.get(), first.get()));
    }
    return Optional.of(
        new InstantSplit(
            TimeArgument.parse("--train-from", trainFrom),
            end,
            history,
            first,
            TimeArgument.parse("--test-until", testUntil)));
  }
}
