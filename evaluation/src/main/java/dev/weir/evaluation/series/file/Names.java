package dev.weir.evaluation.series.file;

import java.nio.file.Path;

/** Names of series. */
public final class Names {

  private Names() {}

  /** {@code folder/valve1.csv.gz} is in folder. */
  public static String folder(Path file) {
    return file.toAbsolutePath().getParent().getFileName().toString();
  }

  /** {@code folder/valve1.csv.gz} is valve1. */
  public static String stem(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("(?i)(\\.(csv|tsv|txt|jsonl|avro))?(\\.gz)?$", "");
  }
}
