package dev.weir.evaluation.series.label;

import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Another split, whose labels name classes.
 *
 * @param normal those that are normal; any other is anomalous
 */
public record ClassLabels(Split split, List<String> normal) implements Split {

  public ClassLabels {
    normal = List.copyOf(normal);
  }

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    return split.split(files, seed, scratch).stream()
        .map(one -> one.with(one.labelling().ofClasses(normal)))
        .toList();
  }
}
