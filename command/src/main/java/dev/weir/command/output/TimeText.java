package dev.weir.command.output;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times as every file holds them: ISO-8601, UTC, always three digits of milliseconds. */
public final class TimeText {

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private TimeText() {}

  public static String of(Instant time) {
    return MILLISECONDS.format(time);
  }

  /**
   * @param time milliseconds since the epoch
   */
  public static String of(long time) {
    return of(Instant.ofEpochMilli(time));
  }
}
