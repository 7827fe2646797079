package dev.weir.streams.demo;

import java.time.Duration;
import java.util.Optional;

/** Time since its making, and what is left of a limit. */
final class Countdown {

  private static final Duration LEAST = Duration.ofSeconds(1);

  private final long start = System.nanoTime();
  private final Optional<Duration> limit;

  Countdown(Optional<Duration> limit) {
    this.limit = limit;
  }

  Duration passed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Empty without a limit; negative after it. */
  Optional<Duration> left() {
    return limit.map(all -> all.minus(passed()));
  }

  boolean isOver() {
    return left().map(Duration::isNegative).orElse(false);
  }

  /**
   * The pace at which a span of event time is over in time.
   *
   * @param wanted event time in a second, if there is time enough
   * @param reserve time to be kept back
   * @return event time in a second
   */
  Duration paceFor(Duration span, Duration wanted, Duration reserve) {
    if (limit.isEmpty()) {
      return wanted;
    }
    Duration usable = left().orElseThrow().minus(reserve);
    double seconds = Math.max(LEAST.toMillis(), usable.toMillis()) / 1000.0;
    Duration needed = Duration.ofMillis((long) Math.ceil(span.toMillis() / seconds));
    return needed.compareTo(wanted) > 0 ? needed : wanted;
  }
}
