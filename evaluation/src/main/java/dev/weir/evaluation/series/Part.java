package dev.weir.evaluation.series;

import dev.weir.detection.history.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Some rows of a file; crosses to another process as JSON.
 *
 * @param file absolute
 * @param firstRow 0-based, inclusive
 * @param endRow exclusive; {@link Long#MAX_VALUE} for no end
 * @param from ISO-8601, inclusive; null for no beginning
 * @param until ISO-8601, exclusive; null for no end
 * @param normal only events labelled normal
 * @param most the first events of these; {@link Long#MAX_VALUE} for all
 */
public record Part(
    String file, long firstRow, long endRow, String from, String until, boolean normal, long most) {

  /** The whole of a file. */
  public static Part of(Path file) {
    return of(file, 0, Long.MAX_VALUE);
  }

  /** These rows of a file. */
  public static Part of(Path file, long firstRow, long endRow) {
    return new Part(
        file.toAbsolutePath().toString(), firstRow, endRow, null, null, false, Long.MAX_VALUE);
  }

  /** The events of a file within these times. */
  public static Part within(Path file, Optional<Instant> from, Optional<Instant> until) {
    return new Part(
        file.toAbsolutePath().toString(),
        0,
        Long.MAX_VALUE,
        from.map(Instant::toString).orElse(null),
        until.map(Instant::toString).orElse(null),
        false,
        Long.MAX_VALUE);
  }

  /** Those of its events that are labelled normal. */
  public Part ofNormal() {
    return new Part(file, firstRow, endRow, from, until, true, most);
  }

  /** No more than the first rows of it, or the first events where time or label choose them. */
  public Part atMost(long rows) {
    if (normal || from != null || until != null) {
      return new Part(file, firstRow, endRow, from, until, normal, Math.min(most, rows));
    }
    long end = endRow - firstRow > rows ? firstRow + rows : endRow;
    return new Part(file, firstRow, end, null, null, false, most);
  }

  public Path path() {
    return Path.of(file);
  }

  public Selection selection() {
    return new Selection(
        firstRow,
        endRow,
        Optional.ofNullable(from).map(Instant::parse),
        Optional.ofNullable(until).map(Instant::parse),
        normal,
        most);
  }
}
