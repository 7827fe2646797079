package dev.weir.trainer.use;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times as files of events hold them: ISO-8601, UTC, three digits of milliseconds. */
public final class TimeText {

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private TimeText() {}

  /**
   * @param time milliseconds since the epoch
   */
  public static String of(long time) {
    return MILLISECONDS.format(Instant.ofEpochMilli(time));
  }
}
