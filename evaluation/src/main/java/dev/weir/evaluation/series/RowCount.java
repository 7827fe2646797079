package dev.weir.evaluation.series;

import dev.weir.detection.event.file.CsvRows;
import java.io.IOException;
import java.nio.file.Path;

/** Rows of a CSV file, the header not counted. */
final class RowCount {

  private RowCount() {}

  static long of(Path file) throws IOException {
    try (CsvRows rows = CsvRows.open(file)) {
      while (!rows.next().isEmpty()) {
        // Counted by the reader itself.
      }
      return rows.row() + 1;
    }
  }
}
