package dev.weir.detection.features;

import java.time.Duration;
import java.util.Locale;

/**
 * A cycle of the clock, in UTC, that may say what is usual. An event's place in it is the angle φ =
 * 2π · (t mod length) / length, given to a model as sin φ, cos φ, sin 2φ, cos 2φ: near in time is
 * near in value, also across midnight, and the second harmonic tells two peaks a cycle apart.
 */
public enum ClockCycle {
  /** Begins at midnight. */
  HOUR_OF_DAY(Duration.ofDays(1), Duration.ZERO),
  /** Begins on Monday at midnight; the epoch was a Thursday. */
  HOUR_OF_WEEK(Duration.ofDays(7), Duration.ofDays(3));

  /** Values that one cycle gives. */
  public static final int LENGTH = 4;

  private final Duration duration;
  private final long epochAt;

  ClockCycle(Duration duration, Duration epochAt) {
    this.duration = duration;
    this.epochAt = epochAt.toMillis();
  }

  public Duration duration() {
    return duration;
  }

  /**
   * Writes sin φ, cos φ, sin 2φ, cos 2φ of a time, the same bits on every machine.
   *
   * @param eventTime milliseconds since the epoch
   */
  void write(long eventTime, float[] target, int offset) {
    long length = duration.toMillis();
    double angle = 2 * Math.PI * Math.floorMod(eventTime + epochAt, length) / length;
    target[offset] = (float) StrictMath.sin(angle);
    target[offset + 1] = (float) StrictMath.cos(angle);
    target[offset + 2] = (float) StrictMath.sin(2 * angle);
    target[offset + 3] = (float) StrictMath.cos(2 * angle);
  }

  /** As {@code features.clock} writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
