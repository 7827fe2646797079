package dev.weir.evaluation.series.split;

import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Another split, whose files are judged from their first row on, what was learnt from included: the
 * protocol of the NAB score, which leaves out the beginning by itself, and lets a detector know it.
 */
public record WholeFiles(Split split) implements Split {

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    return split.split(files, seed, scratch).stream()
        .map(one -> one.with(one.training(), Part.of(one.test().path())))
        .toList();
  }
}
