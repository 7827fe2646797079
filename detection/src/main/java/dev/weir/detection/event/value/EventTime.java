package dev.weir.detection.event.value;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads the time of an event, as milliseconds since 1970-01-01T00:00:00Z. A time is one of
 *
 * <ul>
 *   <li>ISO-8601: {@code 2026-03-01T10:00:00Z}, {@code 2026-03-01T10:00:00.25+01:00}; the time of
 *       day and the seconds may be left out, and without an offset it is UTC;
 *   <li>{@code yyyy-MM-dd HH:mm:ss}, UTC, with the same freedom;
 *   <li>a row number, where {@code events.step} is given: row · step;
 *   <li>otherwise epoch seconds if below 100,000,000,000, epoch milliseconds from there on (in
 *       seconds that would be the year 5138, in milliseconds it is March 1973).
 * </ul>
 *
 * Fractions of a millisecond are dropped. A time outside the years [1970, 2200) is a bad event: it
 * is a broken clock or the wrong field.
 */
public final class EventTime {

  private static final double FIRST_MILLISECONDS = 1e11;

  /** 2200-01-01T00:00:00Z. */
  private static final long END = 7_258_118_400_000L;

  private final String field;
  private final double unit;

  /**
   * @param field named in messages
   * @param step of a row number; empty where numbers are epoch seconds or milliseconds
   */
  public EventTime(String field, Optional<Duration> step) {
    this.field = field;
    this.unit = step.map(EventTime::milliseconds).orElse(Double.NaN);
  }

  /** The time of a detector's events. */
  public static EventTime of(EventSettings settings) {
    return new EventTime(settings.time(), settings.step());
  }

  /** Reads a time from text in any of the forms above. */
  public long ofText(CharSequence text) throws BadEventException {
    long millis = DateTimeText.parse(text);
    if (millis != DateTimeText.NONE) {
      return within(millis, text);
    }
    if (!NumberText.looksNumeric(text)) {
      throw unreadable(text);
    }
    try {
      return ofNumber(Double.parseDouble(text.toString()));
    } catch (NumberFormatException e) {
      throw unreadable(text);
    }
  }

  /** Reads a number: a row number, epoch seconds or epoch milliseconds. */
  public long ofNumber(double number) throws BadEventException {
    if (!Double.isNaN(unit)) {
      return rounded(number * unit, number);
    }
    return rounded(number < FIRST_MILLISECONDS ? number * 1000 : number, number);
  }

  /** Takes epoch milliseconds whose unit the schema of the event vouches for. */
  public long ofMillis(long millis) throws BadEventException {
    if (millis < 0 || millis >= END) {
      throw outside(Long.toString(millis));
    }
    return millis;
  }

  /** The exception for an event that has no time. */
  public BadEventException missing() {
    return new BadEventException(
        BadEventException.Stage.EVENT,
        "Event must have a time in '%s', found none".formatted(field));
  }

  /** The exception for a time of a type that no time can have. */
  public BadEventException unreadable(CharSequence found) {
    return new BadEventException(
        BadEventException.Stage.EVENT,
        "Event must have a time in '%s' that is ISO-8601, yyyy-MM-dd HH:mm:ss, %s, found %s"
            .formatted(
                field,
                Double.isNaN(unit) ? "epoch seconds or milliseconds" : "or a row number",
                Found.of(found)));
  }

  private long rounded(double millis, double found) throws BadEventException {
    // Seconds with a fraction are not exact in binary: 1.001 s must not become 1000 ms.
    double whole = Math.floor(millis + 1e-3);
    if (!(whole >= 0 && whole < END)) {
      throw outside(Double.toString(found));
    }
    return (long) whole;
  }

  private long within(long millis, CharSequence found) throws BadEventException {
    if (millis < 0 || millis >= END) {
      throw outside(found);
    }
    return millis;
  }

  private BadEventException outside(CharSequence found) {
    return new BadEventException(
        BadEventException.Stage.EVENT,
        "Event must have a time in '%s' within the years [1970, 2200), found %s"
            .formatted(field, Found.of(found)));
  }

  private static double milliseconds(Duration step) {
    return step.toNanos() / 1e6;
  }
}
