package dev.weir.evaluation.series.label;

import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Another split, of whose series each becomes one for every class: learnt from the events of that
 * class alone, with those of any other class as the anomalies to be found.
 *
 * @param classes as labels name them
 */
public record OneVersusRest(Split split, List<String> classes) implements Split {

  public OneVersusRest {
    classes = List.copyOf(classes);
  }

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    return split.split(files, seed, scratch).stream()
        .flatMap(one -> classes.stream().map(normal -> against(one, normal)))
        .toList();
  }

  private static Series against(Series series, String normal) {
    return series
        .named(series.name() + "-" + normal)
        .with(series.training().ofNormal(), series.test())
        .with(series.labelling().ofClasses(List.of(normal)));
  }
}
