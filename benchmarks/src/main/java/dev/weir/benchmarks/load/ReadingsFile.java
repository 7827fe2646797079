package dev.weir.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up readings as a CSV file. */
public final class ReadingsFile {

  private ReadingsFile() {}

  /**
   * Writes the first readings.
   *
   * @param entities that they are of, in turn
   */
  public static void write(Path csv, int features, int entities, long rows) throws IOException {
    MadeUpReadings readings = new MadeUpReadings(features, entities);
    try (BufferedWriter text = Files.newBufferedWriter(csv)) {
      text.write("entity,time");
      for (int f = 0; f < features; f++) {
        text.write(",f" + f);
      }
      text.write('\n');
      for (long row = 0; row < rows; row++) {
        text.write(readings.entity(row) + "," + readings.time(row));
        float[] values = readings.values(row);
        int offset = readings.offset(row);
        for (int f = 0; f < features; f++) {
          text.write("," + values[offset + f]);
        }
        text.write('\n');
      }
    }
  }
}
