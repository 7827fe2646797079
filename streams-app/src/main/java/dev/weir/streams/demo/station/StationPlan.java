package dev.weir.streams.demo.station;

import java.time.Duration;
import java.time.Instant;

/**
 * A station to be simulated.
 *
 * @param pumps in [1, 999]
 * @param start time of the first reading
 * @param step between two readings of a pump, in [PT1S, PT1H]
 * @param quiet how long nothing fails, ≥ 0; faults come after it
 * @param eventful how long pumps fail after that, &gt; 0
 * @param faults how many, ≥ 0; each befalls a pump that has no other for half a day
 * @param seed of everything random
 */
public record StationPlan(
    int pumps,
    Instant start,
    Duration step,
    Duration quiet,
    Duration eventful,
    int faults,
    long seed) {

  public StationPlan {
    if (pumps < 1 || pumps > 999) {
      throw new IllegalArgumentException("pumps must be in [1, 999], found " + pumps);
    }
    if (step.compareTo(Duration.ofSeconds(1)) < 0 || step.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("step must be in [PT1S, PT1H], found " + step);
    }
    if (quiet.isNegative() || eventful.isNegative() || eventful.isZero()) {
      throw new IllegalArgumentException(
          "quiet must be >= 0 and eventful > 0, found %s and %s".formatted(quiet, eventful));
    }
    if (faults < 0 || faults > pumps * Math.max(1, eventful.toHours() / 24)) {
      throw new IllegalArgumentException(
          "faults must be in [0, one a pump and day], found " + faults);
    }
  }

  /** Four quiet days and two with faults, 24 pumps, a reading a minute. */
  public static StationPlan demo(long seed) {
    return new StationPlan(
        24,
        Instant.parse("2026-03-02T00:00:00Z"),
        Duration.ofMinutes(1),
        Duration.ofDays(4),
        Duration.ofDays(2),
        16,
        seed);
  }

  /** When the quiet part ends, exclusive. */
  public Instant quietUntil() {
    return start.plus(quiet);
  }

  /** When the simulation ends, exclusive. */
  public Instant end() {
    return quietUntil().plus(eventful);
  }
}
