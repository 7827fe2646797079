package dev.weir.evaluation.series.label;

import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Another split, of which only the events labelled normal are learnt from: for sets whose training
 * part is known to hold anomalies and whose users would have left them out.
 */
public record NormalRows(Split split) implements Split {

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    return split.split(files, seed, scratch).stream()
        .map(one -> one.with(one.training().ofNormal(), one.test()))
        .toList();
  }
}
