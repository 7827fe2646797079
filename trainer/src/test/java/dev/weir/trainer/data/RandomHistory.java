package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureWindow;
import java.util.Random;

/** Made-up rows of one entity; a tenth of the values is missing, some are far out. */
public final class RandomHistory {

  private RandomHistory() {}

  public static History of(int rows, int width, long seed) {
    HistoryBuilder builder =
        new HistoryBuilder("entity", new FeatureWindow(NumericSchema.of(width, 64)));
    Random random = new Random(seed);
    float[] row = new float[width];
    for (int i = 0; i < rows; i++) {
      for (int f = 0; f < width; f++) {
        float value = (float) (20 * f + (i % 50 == 0 ? 100 : 1) * random.nextGaussian());
        row[f] = random.nextInt(10) == 0 ? Float.NaN : value;
      }
      builder.add(1000L * i, row);
    }
    return builder.build();
  }
}
