package dev.weir.report.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A distance between round times; times are ms since the epoch, in UTC. */
sealed interface TimeStep {

  long SECOND = 1_000;
  long MINUTE = 60 * SECOND;
  long HOUR = 60 * MINUTE;
  long DAY = 24 * HOUR;

  /** How long it is, of months in the mean; ms. */
  long millis();

  /** The first round time that is not before this one. */
  long ceiling(long time);

  /** The round time behind one. */
  long after(long roundTime);

  /** What changes from one round time to the next. */
  String above(long roundTime);

  /** What several have in common; may be empty. */
  String below(long roundTime);

  private static String text(long time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(utc(time));
  }

  private static OffsetDateTime utc(long time) {
    return Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC);
  }

  /** A span that is always as long; days are counted from a Monday. */
  record Even(long millis) implements TimeStep {

    private static final long MONDAY = 4 * DAY;

    @Override
    public long ceiling(long time) {
      return MONDAY - Math.floorDiv(MONDAY - time, millis) * millis;
    }

    @Override
    public long after(long roundTime) {
      return roundTime + millis;
    }

    @Override
    public String above(long roundTime) {
      if (millis >= DAY) {
        return text(roundTime, "d MMM");
      }
      return text(
          roundTime, millis < SECOND ? "HH:mm:ss.SSS" : millis < MINUTE ? "HH:mm:ss" : "HH:mm");
    }

    @Override
    public String below(long roundTime) {
      return text(roundTime, millis < DAY ? "d MMM yyyy" : "yyyy");
    }
  }

  /**
   * Whole months, counted from January.
   *
   * @param count a divisor or a multiple of 12
   */
  record Months(long count) implements TimeStep {

    private static final int YEAR = 12;
    private static final long MEAN = 2_629_746 * SECOND;

    @Override
    public long millis() {
      return count * MEAN;
    }

    @Override
    public long ceiling(long time) {
      OffsetDateTime date = utc(time);
      long month = YEAR * (long) date.getYear() + date.getMonthValue() - 1;
      long start = start(Math.floorDiv(month, count) * count);
      return start == time ? start : start(Math.floorDiv(month, count) * count + count);
    }

    @Override
    public long after(long roundTime) {
      return utc(roundTime).plusMonths(count).toInstant().toEpochMilli();
    }

    @Override
    public String above(long roundTime) {
      return text(roundTime, count < YEAR ? "MMM" : "yyyy");
    }

    @Override
    public String below(long roundTime) {
      return count < YEAR ? text(roundTime, "yyyy") : "";
    }

    private static long start(long month) {
      int year = Math.toIntExact(Math.floorDiv(month, YEAR));
      LocalDate first = LocalDate.of(year, Math.floorMod(month, YEAR) + 1, 1);
      return first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
  }
}
