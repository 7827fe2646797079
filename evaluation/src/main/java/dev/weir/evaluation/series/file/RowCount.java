package dev.weir.evaluation.series.file;

import dev.weir.detection.event.file.CsvRows;
import java.io.IOException;
import java.nio.file.Path;

/** Rows of a CSV file, the header not counted. */
public final class RowCount {

  private RowCount() {}

  public static long of(Path file) throws IOException {
    try (CsvRows rows = CsvRows.open(file)) {
      while (!rows.next().isEmpty()) {
        // Counted by the reader itself.
      }
      return rows.row() + 1;
    }
  }
}
