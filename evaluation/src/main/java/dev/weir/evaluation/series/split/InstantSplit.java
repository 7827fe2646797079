package dev.weir.evaluation.series.split;

import dev.weir.evaluation.series.Labelling;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.Names;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events of every file within some time are learnt from, those of another time judged.
 *
 * @param trainFrom inclusive
 * @param trainUntil exclusive
 * @param historyFrom first of the events that are replayed before those judged, inclusive; none are
 *     where empty
 * @param testFrom inclusive; there where a history is
 * @param testUntil exclusive
 */
public record InstantSplit(
    Optional<Instant> trainFrom,
    Optional<Instant> trainUntil,
    Optional<Instant> historyFrom,
    Optional<Instant> testFrom,
    Optional<Instant> testUntil)
    implements Split {

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) {
    return files.stream().map(this::series).toList();
  }

  private Series series(Path file) {
    Series series =
        new Series(
            Names.stem(file),
            Part.within(file, trainFrom, trainUntil),
            Part.within(file, historyFrom.or(() -> testFrom), testUntil));
    return historyFrom.isEmpty()
        ? series
        : series.with(Labelling.every().from(testFrom.orElseThrow()));
  }
}
