package dev.weir.detection.history;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events of each file to use. An event is used if its row, its time and its label are
 * selected.
 *
 * @param firstRow 0-based row of a file, inclusive, ≥ 0; every file is counted from its own first
 *     row
 * @param endRow exclusive, &gt; firstRow; {@link Long#MAX_VALUE} for no end
 * @param from event time, inclusive
 * @param until event time, exclusive
 * @param onlyNormal only events labelled normal
 * @param most of a file, the first of those that are selected otherwise; {@link Long#MAX_VALUE} for
 *     no bound
 */
public record Selection(
    long firstRow,
    long endRow,
    Optional<Instant> from,
    Optional<Instant> until,
    boolean onlyNormal,
    long most) {

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

  /** Whatever the label. */
  public Selection(long firstRow, long endRow, Optional<Instant> from, Optional<Instant> until) {
    this(firstRow, endRow, from, until, false, Long.MAX_VALUE);
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

  /**
   * Of the same, only those labelled normal.
   *
   * @param newMost of a file
   */
  public Selection ofNormal(long newMost) {
    return new Selection(firstRow, endRow, from, until, true, newMost);
  }

  /** Of the same, no more than so many of a file. */
  public Selection atMost(long newMost) {
    return new Selection(firstRow, endRow, from, until, onlyNormal, newMost);
  }

  /** {@code rows 0..400 from 2026-03-01T00:00:00Z}. */
  @Override
  public String toString() {
    return "rows %s%s%s%s%s"
        .formatted(
            firstRow + ".." + (endRow == Long.MAX_VALUE ? "" : endRow),
            from.map(time -> " from " + time).orElse(""),
            until.map(time -> " until " + time).orElse(""),
            onlyNormal ? ", normal ones" : "",
            most == Long.MAX_VALUE ? "" : ", at most " + most);
  }

  /** Whether it is a matter of time alone, as it has to be where there are no rows. */
  public boolean hasAllRows() {
    return firstRow == 0 && endRow == Long.MAX_VALUE;
  }

  boolean endsBefore(long row) {
    return row >= endRow;
  }

  /** Whether no more events are wanted of a file behind so many. */
  boolean isFull(long taken) {
    return taken >= most;
  }

  boolean hasLabel(int label) {
    return !onlyNormal || label == 0;
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
