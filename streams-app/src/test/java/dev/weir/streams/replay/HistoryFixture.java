package dev.weir.streams.replay;

import static dev.weir.streams.score.ModelFixture.DEVIATION;
import static dev.weir.streams.score.ModelFixture.MEAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Writes files of events, mostly quiet, with a fault now and then; always the same. */
final class HistoryFixture {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int FAULT_EVERY = 400;
  private static final int FAULT_ROWS = 5;

  private HistoryFixture() {}

  /** Six pumps in turn, a reading a minute each; values missing, a reading late now and then. */
  static Path pumps(Path file) throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("pump,at,temp,flow,current,speed\n");
    for (int row = 0; row < 1500; row++) {
      for (int pump = 0; pump < 6; pump++) {
        int minute = random.nextInt(50) == 0 ? Math.max(0, row - 3) : row;
        text.append("pump-").append(pump).append(',').append(START.plusSeconds(60L * minute));
        for (int feature = 0; feature < 4; feature++) {
          text.append(',');
          if (random.nextInt(100) > 0) {
            text.append(value(random, row + 37 * pump));
          }
        }
        text.append('\n');
      }
    }
    return Files.writeString(file, text);
  }

  /** A row a second in the format of a public set, with a row now and then that is no event. */
  static Path valve(Path file) throws IOException {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    Random random = new Random(12);
    StringBuilder text =
        new StringBuilder(
            "datetime,Accelerometer1RMS,Current,Pressure,Volume Flow RateRMS,anomaly\n");
    for (int row = 0; row < 6000; row++) {
      text.append(time.format(START.plusSeconds(row)));
      for (int feature = 0; feature < 4; feature++) {
        boolean bad = row % 1000 == 777 && feature == 2;
        text.append(',').append(bad ? "broken" : value(random, row));
      }
      text.append(",0\n");
    }
    return Files.writeString(file, text);
  }

  private static float value(Random random, int row) {
    boolean faulty = row % FAULT_EVERY >= FAULT_EVERY - FAULT_ROWS;
    return (float) (MEAN + DEVIATION * random.nextGaussian() + (faulty ? 10 * DEVIATION : 0));
  }
}
