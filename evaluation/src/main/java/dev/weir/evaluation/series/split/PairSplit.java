package dev.weir.evaluation.series.split;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.NamedFiles;
import dev.weir.evaluation.series.file.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two files are a series: {@code pump_train.csv} is learnt from, {@code pump_test.csv} judged. One
 * whose whole name is what the ends are to be is named after its folder.
 *
 * @param train how the name of the one ends, before its endings
 * @param test the same of the other
 */
public record PairSplit(String train, String test) implements Split {

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) {
    Map<String, Path> training = named(files, train).byName();
    Map<String, Path> tests = named(files, test).byName();
    List<String> problems = new ArrayList<>();
    List<Series> series = new ArrayList<>();
    training.forEach(
        (name, file) -> {
          if (tests.containsKey(name)) {
            series.add(new Series(name, Part.of(file), Part.of(tests.get(name))));
          } else {
            problems.add(
                "%s must have a file %s%s beside it, found none".formatted(file, name, test));
          }
        });
    tests.forEach(
        (name, file) -> {
          if (!training.containsKey(name)) {
            problems.add(
                "%s must have a file %s%s beside it, found none".formatted(file, name, train));
          }
        });
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("--data", problems);
    }
    return series;
  }

  private static NamedFiles named(List<Path> files, String suffix) {
    NamedFiles named = new NamedFiles();
    for (Path file : files) {
      String stem = Names.stem(file);
      if (stem.equals(suffix)) {
        named.add(Names.folder(file), file);
      } else if (stem.endsWith(suffix)) {
        named.add(stem.substring(0, stem.length() - suffix.length()), file);
      }
    }
    return named;
  }
}
