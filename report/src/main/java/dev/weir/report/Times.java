package dev.weir.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans of time as people read them; UTC. */
public final class Times {

  private static final DateTimeFormatter MINUTES = pattern("d MMM yyyy HH:mm");
  private static final DateTimeFormatter SECONDS = pattern("d MMM yyyy HH:mm:ss");
  private static final DateTimeFormatter MILLISECONDS = pattern("d MMM yyyy HH:mm:ss.SSS");

  private Times() {}

  /** A time as short as it can be written without loss, milliseconds at the finest. */
  public static String text(long time) {
    DateTimeFormatter format =
        time % 1000 != 0 ? MILLISECONDS : time % 60_000 != 0 ? SECONDS : MINUTES;
    return format.format(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC));
  }

  /** A span of time by its two largest units: {@code 3 d 4 h}, {@code 26 min}, {@code 1.5 s}. */
  public static String span(long millis) {
    Duration span = Duration.ofMillis(millis);
    if (span.toDays() > 0) {
      return two(span.toDays(), "d", span.toHoursPart(), "h");
    }
    if (span.toHours() > 0) {
      return two(span.toHours(), "h", span.toMinutesPart(), "min");
    }
    if (span.toMinutes() > 0) {
      return two(span.toMinutes(), "min", span.toSecondsPart(), "s");
    }
    return Markup.number(millis / 1000.0) + " s";
  }

  private static String two(long large, String unit, int small, String smallUnit) {
    return small == 0
        ? "%d %s".formatted(large, unit)
        : "%d %s %d %s".formatted(large, unit, small, smallUnit);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
