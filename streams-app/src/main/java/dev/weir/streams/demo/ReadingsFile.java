package dev.weir.streams.demo;

import dev.weir.streams.demo.station.Reading;
import dev.weir.streams.demo.station.Sensor;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Readings as CSV, with the truth in a last column that no detector reads. */
final class ReadingsFile implements AutoCloseable {

  static final String LABEL = "faulty";

  private final Writer writer;

  ReadingsFile(Path file) throws IOException {
    writer = Files.newBufferedWriter(file);
    writer.write("pumpId,readAt");
    for (Sensor sensor : Sensor.values()) {
      writer.write(',' + sensor.field());
    }
    writer.write(',' + LABEL + '\n');
  }

  void write(List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      writer.write(line(reading));
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static String line(Reading reading) {
    StringBuilder line = new StringBuilder(128);
    line.append(reading.pumpId()).append(',').append(Instant.ofEpochMilli(reading.time()));
    for (float value : reading.values()) {
      line.append(',');
      if (!Float.isNaN(value)) {
        line.append(value);
      }
    }
    return line.append(',').append(reading.faulty() ? 1 : 0).append('\n').toString();
  }
}
