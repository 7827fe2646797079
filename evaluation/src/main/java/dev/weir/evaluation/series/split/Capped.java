package dev.weir.evaluation.series.split;

import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Another split, of whose series no more than the first rows are used.
 *
 * @param training rows to learn from at most
 * @param test rows to judge at most
 */
public record Capped(Split split, long training, long test) implements Split {

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    return split.split(files, seed, scratch).stream()
        .map(one -> one.with(one.training().atMost(training), one.test().atMost(test)))
        .toList();
  }
}
