package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rows of one entity whose features follow one level, up or down, with noise of a tenth of
 * it; one value in twenty is missing.
 */
public final class RelatedHistory {

  private static final int ROWS = 300;
  private static final int WIDTH = 3;

  /** 300 of them are a day and an hour. */
  private static final long FIVE_MINUTES = 300_000;

  private RelatedHistory() {}

  /** Standardised inputs of every row. */
  public static ModelInputs inputs(int window, long seed) {
    return inputs(NumericSchema.of(WIDTH, window), seed);
  }

  /** The same as a schema of three numbers has them. */
  public static ModelInputs inputs(FeatureSchema schema, long seed) {
    Samples samples =
        new Samples(List.of(of(seed)), new int[ROWS], IntStream.range(0, ROWS).toArray());
    return new ModelInputs(samples, schema, FeatureStatistics.of(samples, WIDTH).standardisation());
  }

  private static History of(long seed) {
    HistoryBuilder builder =
        new HistoryBuilder("entity", new FeatureWindow(NumericSchema.of(WIDTH, 64)));
    Random random = new Random(seed);
    float[] row = new float[WIDTH];
    for (int i = 0; i < ROWS; i++) {
      double level = Math.sin(i / 5.0) + 0.5 * random.nextGaussian();
      for (int f = 0; f < WIDTH; f++) {
        double value = 10 * f + (f == 1 ? -2 : 1) * (level + 0.1 * random.nextGaussian());
        row[f] = random.nextInt(20) == 0 ? Float.NaN : (float) value;
      }
      builder.add(FIVE_MINUTES * i, row);
    }
    return builder.build();
  }
}
