package dev.weir.trainer.data;

import dev.weir.detection.event.EventCursor;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rows of three independent values, of which one in five is labelled anomalous: those whose
 * first value is low. An autoencoder finds nothing strange in them.
 */
public final class LabelledHistory {

  private static final int WIDTH = 3;
  private static final double LOW = -0.84;

  private LabelledHistory() {}

  /**
   * Standardised inputs of every row.
   *
   * @param every how many rows one is labelled of
   */
  public static ModelInputs inputs(int rows, int every, long seed) {
    return inputs(rows, every, seed, LOW);
  }

  /**
   * The same with fewer or more anomalies.
   *
   * @param low what the first value of an anomalous row is below
   */
  public static ModelInputs inputs(int rows, int every, long seed, double low) {
    HistoryBuilder builder =
        new HistoryBuilder("entity", new FeatureWindow(NumericSchema.of(WIDTH, 1)));
    Random random = new Random(seed);
    for (int i = 0; i < rows; i++) {
      float[] row = new float[WIDTH];
      for (int f = 0; f < WIDTH; f++) {
        row[f] = (float) random.nextGaussian();
      }
      int label = row[0] < low ? 1 : 0;
      builder.add(1000L * i, row, i % every == 0 ? label : EventCursor.UNLABELLED);
    }
    Samples samples =
        new Samples(List.of(builder.build()), new int[rows], IntStream.range(0, rows).toArray());
    return new ModelInputs(
        samples,
        NumericSchema.of(WIDTH, 1),
        FeatureStatistics.of(samples, WIDTH).standardisation());
  }
}
