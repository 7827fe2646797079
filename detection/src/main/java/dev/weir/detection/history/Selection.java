package dev.weir.detection.history;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events of each file to use. An event is used if both its row and its time are selected.
 *
 * @param firstRow 0-based row of a file, inclusive, ≥ 0; every file is counted from its own first
 *     row
 * @param endRow exclusive, &gt; firstRow; {@link Long#MAX_VALUE} for no end
 * @param from event time, inclusive
 * @param until event time, exclusive
 */
public record Selection(
    long firstRow, long endRow, Optional<Instant> from, Optional<Instant> until) {

  private static final Pattern ROWS = Pattern.compile("(\\d{0,18})\\.\\.(\\d{0,18})");

  public Selection {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (firstRow < 0 || endRow <= firstRow) {
      throw new IllegalArgumentException(
          "rows must rise from 0 or more, found %d..%d".formatted(firstRow, endRow));
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException(
          "until must be after from, found %s <= %s".formatted(until.get(), from.get()));
    }
  }

  /** Every event. */
  public static Selection everything() {
    return new Selection(0, Long.MAX_VALUE, Optional.empty(), Optional.empty());
  }

  /** These rows, whatever their time. */
  public static Selection ofRows(long firstRow, long endRow) {
    return new Selection(firstRow, endRow, Optional.empty(), Optional.empty());
  }

  /**
   * Reads rows as a command line writes them, half-open: {@code 0..400}, {@code 400..}, {@code
   * ..400}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Selection parse(String rows, Optional<Instant> from, Optional<Instant> until) {
    Matcher matcher = ROWS.matcher(rows.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "rows must be A..B, A.. or ..B with whole numbers, found '%s'".formatted(rows));
    }
    return new Selection(
        bound(matcher.group(1), 0), bound(matcher.group(2), Long.MAX_VALUE), from, until);
  }

  /** {@code rows 0..400 from 2026-03-01T00:00:00Z}. */
  @Override
  public String toString() {
    return "rows %s%s%s"
        .formatted(
            firstRow + ".." + (endRow == Long.MAX_VALUE ? "" : endRow),
            from.map(time -> " from " + time).orElse(""),
            until.map(time -> " until " + time).orElse(""));
  }

  /** Whether it is a matter of time alone, as it has to be where there are no rows. */
  public boolean hasAllRows() {
    return firstRow == 0 && endRow == Long.MAX_VALUE;
  }

  boolean endsBefore(long row) {
    return row >= endRow;
  }

  boolean hasRow(long row) {
    return row >= firstRow && row < endRow;
  }

  /**
   * Whether an event of this time is selected, whatever its row.
   *
   * @param eventTime milliseconds since the epoch
   */
  public boolean hasTime(long eventTime) {
    return (from.isEmpty() || eventTime >= from.get().toEpochMilli())
        && (until.isEmpty() || eventTime < until.get().toEpochMilli());
  }

  private static long bound(String digits, long standard) {
    return digits.isEmpty() ? standard : Long.parseLong(digits);
  }
}
