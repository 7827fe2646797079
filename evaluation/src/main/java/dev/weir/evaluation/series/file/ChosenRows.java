package dev.weir.evaluation.series.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.file.CsvRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes some rows of a CSV file as a file of their own. */
public final class ChosenRows {

  private ChosenRows() {}

  /** Chooses rows. */
  @FunctionalInterface
  public interface Choice {
    boolean wants(long row, List<String> fields);
  }

  /**
   * @param target in a folder that exists
   * @throws InvalidConfigurationException if the file is no CSV, or no row is wanted
   */
  public static Path write(Path file, Path target, Choice choice) throws IOException {
    boolean any = false;
    try (CsvRows rows = CsvRows.open(file);
        CsvWriter writer =
            CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
      writer.writeRecord(rows.header());
      List<String> fields = rows.next();
      while (!fields.isEmpty()) {
        if (choice.wants(rows.row(), fields)) {
          writer.writeRecord(fields);
          any = true;
        }
        fields = rows.next();
      }
    }
    if (!any) {
      throw new InvalidConfigurationException(
          "Series of %s must have rows to learn from and rows to judge, found none of one kind"
              .formatted(file));
    }
    return target;
  }

  /**
   * Place of the label among the columns.
   *
   * @throws InvalidConfigurationException if there is no such column
   */
  public static int column(Path file, String label) throws IOException {
    try (CsvRows rows = CsvRows.open(file)) {
      int place = rows.header().stream().map(String::strip).toList().indexOf(label);
      if (place < 0) {
        throw new InvalidConfigurationException(
            "--label must be a column of %s, found '%s' not in %s"
                .formatted(file, label, rows.header()));
      }
      return place;
    }
  }

  /** Whether a row's label says normal. */
  public static boolean isNormal(List<String> fields, int label) {
    return label < fields.size() && fields.get(label).strip().matches("0(\\.0*)?");
  }
}
