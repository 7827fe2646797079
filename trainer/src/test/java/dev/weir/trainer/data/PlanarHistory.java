package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rows of one entity that lie on a plane, with noise of a tenth of their usual distance.
 */
public final class PlanarHistory {

  private static final double NOISE = 0.1;

  private PlanarHistory() {}

  /** Standardised inputs of every row. */
  public static ModelInputs inputs(int rows, int width, long seed) {
    Samples samples =
        new Samples(
            List.of(history(rows, width, seed)), new int[rows], IntStream.range(0, rows).toArray());
    return new ModelInputs(
        samples,
        NumericSchema.of(width, 1),
        FeatureStatistics.of(samples, width).standardisation());
  }

  private static History history(int rows, int width, long seed) {
    HistoryBuilder builder =
        new HistoryBuilder("entity", new FeatureWindow(NumericSchema.of(width, 1)));
    Random random = new Random(seed);
    float[] row = new float[width];
    for (int i = 0; i < rows; i++) {
      double across = random.nextGaussian();
      double along = random.nextGaussian();
      for (int f = 0; f < width; f++) {
        double angle = Math.PI * f / width;
        double level = Math.cos(angle) * across + Math.sin(angle) * along;
        row[f] = (float) (level + NOISE * random.nextGaussian());
      }
      builder.add(60_000L * i, row);
    }
    return builder.build();
  }
}
