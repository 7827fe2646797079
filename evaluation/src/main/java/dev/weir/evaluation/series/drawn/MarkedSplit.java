package dev.weir.evaluation.series.drawn;

import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.ChosenRows;
import dev.weir.evaluation.series.file.NamedFiles;
import dev.weir.evaluation.series.file.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * For tables, whose rows are in no order: those that {@link RowMarks} marks are judged, the others
 * learnt from. Both parts are files of their own.
 *
 * @param share of the rows to judge, in (0, 1)
 */
public record MarkedSplit(double share) implements Split {

  @Override
  public boolean isDrawn() {
    return true;
  }

  @Override
  public List<Series> split(List<Path> files, long seed, Path scratch) throws IOException {
    RowMarks marks = new RowMarks(share, seed);
    Path folder = Files.createDirectories(scratch.resolve("marked-" + seed));
    List<Series> series = new ArrayList<>();
    NamedFiles named = new NamedFiles();
    for (Path file : files) {
      String name = Names.stem(file);
      named.add(name, file);
      Path training = folder.resolve(name + "_train.csv");
      Path test = folder.resolve(name + "_test.csv");
      ChosenRows.write(file, training, (row, fields) -> !marks.isMarked(row));
      ChosenRows.write(file, test, (row, fields) -> marks.isMarked(row));
      series.add(new Series(name, Part.of(training), Part.of(test)));
    }
    return series;
  }
}
