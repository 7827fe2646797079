package dev.weir.evaluation.series.label;

import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Another split, in whose series entities are known to be anomalous after some days.
 *
 * @param days as {@link dev.weir.detection.evaluation.label.LabelPolicy} has them
 */
public record Delayed(Split split, int days) implements Split {

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    return split.split(files, seed, scratch).stream()
        .map(one -> one.with(one.labelling().after(days)))
        .toList();
  }
}
