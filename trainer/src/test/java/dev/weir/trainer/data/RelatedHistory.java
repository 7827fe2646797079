package dev.weir.trainer.data;

import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
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

  private RelatedHistory() {}

  /** Standardised inputs of every row. */
  public static ModelInputs inputs(int window, long seed) {
    Samples samples =
        new Samples(List.of(of(seed)), new int[ROWS], IntStream.range(0, ROWS).toArray());
    return new ModelInputs(samples, window, FeatureStatistics.of(samples, WIDTH).standardisation());
  }

  private static History of(long seed) {
    List<Feature> features =
        IntStream.range(0, WIDTH).mapToObj(f -> Feature.numeric("f" + f)).toList();
    FeatureWindow window = new FeatureWindow(new FeatureSchema(features, 64));
    HistoryBuilder builder =
        new HistoryBuilder("entity", WIDTH, window, new float[window.inputLength()]);
    Random random = new Random(seed);
    float[] row = new float[WIDTH];
    for (int i = 0; i < ROWS; i++) {
      double level = Math.sin(i / 5.0) + 0.5 * random.nextGaussian();
      for (int f = 0; f < WIDTH; f++) {
        double value = 10 * f + (f == 1 ? -2 : 1) * (level + 0.1 * random.nextGaussian());
        row[f] = random.nextInt(20) == 0 ? Float.NaN : (float) value;
      }
      builder.add(1000L * i, row);
    }
    return builder.build();
  }
}
