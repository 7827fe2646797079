package dev.weir.evaluation.series.split;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.Names;
import dev.weir.evaluation.series.file.RowCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of each file are learnt from, a share of them, and the others judged.
 *
 * @param share in (0, 1)
 * @param most rows to learn from
 */
public record ShareSplit(double share, long most) implements Split {

  public ShareSplit {
    if (!(share > 0 && share < 1)) {
      throw new InvalidConfigurationException("--train-share must be in (0, 1), found " + share);
    }
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    List<Series> series = new ArrayList<>();
    for (Path file : files) {
      long rows = Math.min(most, (long) Math.floor(share * RowCount.of(file)));
      if (rows < 1) {
        throw new InvalidConfigurationException(
            "--train-share must leave at least one row to learn from, found none in " + file);
      }
      series.add(
          new Series(
              Names.stem(file), Part.of(file, 0, rows), Part.of(file, rows, Long.MAX_VALUE)));
    }
    return series;
  }
}
