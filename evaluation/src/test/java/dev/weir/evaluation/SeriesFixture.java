package dev.weir.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes small series with faults in them, and a detector for them; always the same. */
public final class SeriesFixture {

  public static final int ROWS = 500;

  private static final int FIRST_FAULT = 320;

  private SeriesFixture() {}

  /** Two values that follow each other, but for 20 of every 60 rows from row 320 on. */
  public static Path series(Path file, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("at,a,b,fault\n");
    for (int row = 0; row < ROWS; row++) {
      boolean fault = row >= FIRST_FAULT && (row - FIRST_FAULT) % 60 < 20;
      double wave = Math.sin(row / 7.0);
      text.append(row)
          .append(',')
          .append(wave + 0.05 * random.nextGaussian())
          .append(',')
          .append((fault ? 5 : 2 * wave) + 0.05 * random.nextGaussian())
          .append(',')
          .append(fault ? 1 : 0)
          .append('\n');
    }
    return Files.writeString(file, text);
  }

  /** A detector that learns in a moment. */
  public static Path detector(Path file) throws IOException {
    return Files.writeString(
        file,
        """
        detector.name=waves
        events.format=json
        events.time=at
        events.step=1m
        features=a,b
        model.layers=4,1
        model.epochs=20
        model.learningRate=0.01
        model.batch=32
        score.smoothing=0.5
        threshold.alpha=0.01
        threshold.pane=1h
        alert.calm=4
        """);
  }
}
