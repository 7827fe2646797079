package dev.weir.evaluation.series;

import java.nio.file.Path;

/** Names of series. */
final class Names {

  private Names() {}

  /** {@code folder/valve1.csv.gz} is valve1. */
  static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("(?i)(\\.(csv|tsv|txt|avro))?(\\.gz)?$", "");
  }
}
