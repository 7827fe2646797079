package dev.weir.evaluation.series.split;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.file.CsvRows;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Another split, whose series have features of their own: the columns whose names match.
 *
 * @param names with {@code *} for any letters
 */
public record FeaturesOfHeader(Split split, String names) implements Split {

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    List<Series> series = new ArrayList<>();
    for (Series one : split.split(files, seed, scratch)) {
      series.add(one.with("features", String.join(",", columns(one.training().path()))));
    }
    return series;
  }

  private List<String> columns(Path file) throws IOException {
    Pattern pattern = pattern(names);
    try (CsvRows rows = CsvRows.open(file)) {
      List<String> found =
          rows.header().stream()
              .map(String::strip)
              .filter(name -> pattern.matcher(name).matches())
              .toList();
      if (found.isEmpty()) {
        throw new InvalidConfigurationException(
            "--features must match columns of %s, found %s among %s"
                .formatted(file, names, rows.header()));
      }
      return found;
    }
  }

  private static Pattern pattern(String names) {
    List<String> alternatives = new ArrayList<>();
    for (String name : names.split(",")) {
      alternatives.add(Pattern.quote(name.strip()).replace("*", "\\E.*\\Q"));
    }
    return Pattern.compile(String.join("|", alternatives));
  }
}
