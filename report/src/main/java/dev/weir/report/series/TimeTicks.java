package dev.weir.report.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round times within a span, at most {@value #MOST}, each with what is written below it; UTC. */
final class TimeTicks {

  static final int MOST = 8;

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private static final long[] STEPS = {
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    SECOND,
    2 * SECOND,
    5 * SECOND,
    10 * SECOND,
    15 * SECOND,
    30 * SECOND,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    5 * DAY,
    10 * DAY,
    20 * DAY,
    50 * DAY,
    100 * DAY,
    200 * DAY,
    500 * DAY,
    1000 * DAY
  };

  private TimeTicks() {}

  /**
   * A time on the axis.
   *
   * @param time ms since the epoch
   * @param above what changes from tick to tick
   * @param below the day, or of days the year, where it is another than the tick's before; or empty
   */
  record Tick(long time, String above, String below) {}

  static List<Tick> between(long from, long until) {
    long step = step(until - from);
    List<Tick> ticks = new ArrayList<>();
    String before = "";
    for (long time = -Math.floorDiv(-from, step) * step; time <= until; time += step) {
      String below = text(time, step < DAY ? "d MMM yyyy" : "yyyy");
      ticks.add(new Tick(time, above(time, step), below.equals(before) ? "" : below));
      before = below;
    }
    return ticks;
  }

  private static long step(long span) {
    for (long step : STEPS) {
      if (span / step < MOST) {
        return step;
      }
    }
    return -Math.floorDiv(-span, MOST * 1000 * DAY) * 1000 * DAY;
  }

  private static String above(long time, long step) {
    if (step >= DAY) {
      return text(time, "d MMM");
    }
    return text(time, step < SECOND ? "HH:mm:ss.SSS" : step < MINUTE ? "HH:mm:ss" : "HH:mm");
  }

  static String text(long time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .format(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC));
  }
}
