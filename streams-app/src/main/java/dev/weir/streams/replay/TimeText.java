package dev.weir.streams.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Times as every file of a replay writes them: ISO-8601, UTC, always three digits of milliseconds.
 */
final class TimeText {

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private TimeText() {}

  static String of(Instant time) {
    return MILLISECONDS.format(time);
  }
}
