package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rows of one entity over three days: two features follow a load that comes and goes at any
 * time, the third is high by day and low by night.
 */
public final class DailyHistory {

  private static final int ROWS = 432;
  private static final int WIDTH = 3;
  private static final long TEN_MINUTES = 600_000;
  private static final int ROWS_OF_A_DAY = 144;

  private DailyHistory() {}

  /**
   * @param schema of three numbers
   * @param late hours by which the clock is wrong
   */
  public static ModelInputs inputs(FeatureSchema schema, int late, long seed) {
    Samples samples =
        new Samples(List.of(of(late, seed)), new int[ROWS], IntStream.range(0, ROWS).toArray());
    return new ModelInputs(samples, schema, FeatureStatistics.of(samples, WIDTH).standardisation());
  }

  private static History of(int late, long seed) {
    HistoryBuilder builder =
        new HistoryBuilder("entity", new FeatureWindow(NumericSchema.of(WIDTH, 1)));
    Random random = new Random(seed);
    for (int i = 0; i < ROWS; i++) {
      double load = random.nextGaussian();
      boolean day = i % ROWS_OF_A_DAY >= ROWS_OF_A_DAY / 2;
      float[] row = {
        (float) (load + 0.1 * random.nextGaussian()),
        (float) (-load + 0.1 * random.nextGaussian()),
        (float) ((day ? 1 : -1) + 0.1 * random.nextGaussian())
      };
      builder.add(TEN_MINUTES * i + 3_600_000L * late, row);
    }
    return builder.build();
  }
}
