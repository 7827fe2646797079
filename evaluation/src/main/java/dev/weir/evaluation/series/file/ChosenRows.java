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
}
