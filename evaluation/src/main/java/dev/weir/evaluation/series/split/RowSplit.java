package dev.weir.evaluation.series.split;

import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.Names;
import java.nio.file.Path;
import java.util.List;

/**
 * The same rows of every file are learnt from, and those behind them judged.
 *
 * @param firstRow 0-based, inclusive
 * @param endRow exclusive; the first to be judged
 */
public record RowSplit(long firstRow, long endRow) implements Split {

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) {
    return files.stream()
        .map(
            file ->
                new Series(
                    Names.stem(file),
                    Part.of(file, firstRow, endRow),
                    Part.of(file, endRow, Long.MAX_VALUE)))
        .toList();
  }
}
