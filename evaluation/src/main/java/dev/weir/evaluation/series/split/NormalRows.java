package dev.weir.evaluation.series.split;

import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.ChosenRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another split, of which only the rows labelled normal are learnt from: for sets whose training
 * part is known to hold anomalies and whose users would have left them out.
 *
 * @param label column with 0 where a row is normal
 */
public record NormalRows(Split split, String label) implements Split {

  @Override
  public boolean isDrawn() {
    return split.isDrawn();
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("normal-" + seed));
    List<Series> series = new ArrayList<>();
    for (Series one : split.split(files, seed, scratch)) {
      Part training = one.training();
      int column = ChosenRows.column(training.path(), label);
      Path written =
          ChosenRows.write(
              training.path(),
              folder.resolve(one.name() + ".csv"),
              (row, fields) ->
                  row >= training.firstRow()
                      && row < training.endRow()
                      && ChosenRows.isNormal(fields, column));
      Part normal =
          new Part(
              written.toAbsolutePath().toString(),
              0,
              Long.MAX_VALUE,
              training.from(),
              training.until());
      series.add(one.with(normal, one.test()));
    }
    return series;
  }
}
