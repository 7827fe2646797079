package dev.weir.streams.demo.station;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is wrong with one pump for some time.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Fault(String pumpId, FaultKind kind, Instant start, Instant end) {

  /** Whether the fault is there at a time, in milliseconds since the epoch. */
  public boolean lasts(long time) {
    return time >= start.toEpochMilli() && time < end.toEpochMilli();
  }

  public Duration duration() {
    return Duration.between(start, end);
  }

  /** How much of its course is behind it, in [0, 1). */
  double course(long time) {
    return (time - start.toEpochMilli()) / (double) duration().toMillis();
  }
}
