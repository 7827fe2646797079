package dev.weir.streams.replay.pace;

import dev.weir.command.stop.Stop;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Plays events at the pace of their times. Late events come at once, and so do those after a step,
 * forward or back, that would take longer than {@value #LONGEST_WAIT_SECONDS} s: neither a night
 * without events nor one clock that is ahead stops the show. Not thread-safe.
 */
public final class Pace {

  static final int LONGEST_WAIT_SECONDS = 60;

  /** Events of so much playing time come together. */
  private static final double SLICE_MILLIS = 100;

  private final Speed speed;
  private final LongSupplier nanoClock;
  private long eventTime;
  private long nanos;
  private boolean started;

  public Pace(Speed speed, LongSupplier nanoClock) {
    this.speed = speed;
    this.nanoClock = nanoClock;
  }

  /** Milliseconds of event time that are played together, ≥ 1. */
  public static long slice(Speed speed) {
    return Math.max(1, (long) (SLICE_MILLIS * speed.factor()));
  }

  /** How long to wait before an event of this time is played. */
  Duration until(long time) {
    long now = nanoClock.getAsLong();
    double steps = (time - eventTime) / speed.factor() * 1e6;
    if (!started || Math.abs(steps) > LONGEST_WAIT_SECONDS * 1e9) {
      started = true;
      eventTime = time;
      nanos = now;
      return Duration.ZERO;
    }
    long due = nanos + (long) steps;
    if (time > eventTime) {
      eventTime = time;
      nanos = due;
    }
    return Duration.ofNanos(Math.max(0, due - now));
  }

  /** Waits until an event of this time is to be played, or the replay is stopped. */
  public void await(long time, Stop stop) {
    Duration wait = until(time);
    if (!wait.isZero()) {
      stop.await(wait);
    }
  }
}
