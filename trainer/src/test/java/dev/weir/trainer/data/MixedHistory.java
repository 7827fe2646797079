package dev.weir.trainer.data;

import dev.weir.detection.detector.ModelSettings.Standardise;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.Feature.Missing;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rows of one entity: three numbers that follow one level, with noise of a tenth of it, and
 * two categories, whether the level is low, middle or high and whether it rises; one row in five
 * lacks a value.
 */
public final class MixedHistory {

  private static final int ROWS = 300;
  private static final long FIVE_MINUTES = 300_000;

  private MixedHistory() {}

  /** Encoded inputs of every row. */
  public static ModelInputs inputs(int window) {
    return inputs(schema(window, List.of(1), List.of(), List.of()));
  }

  /** The same with blocks of four rows beside the last ones. */
  public static ModelInputs scaled(int window) {
    return inputs(schema(window, List.of(1, 4), List.of(), List.of()));
  }

  /** The same without scales, told whether the level rises, and the hour of the day. */
  public static ModelInputs conditioned(int window) {
    return inputs(schema(window, List.of(1), List.of(ClockCycle.HOUR_OF_DAY), List.of("trend")));
  }

  /** Blocks and condition. */
  public static ModelInputs scaledAndConditioned(int window) {
    return inputs(schema(window, List.of(1, 4), List.of(ClockCycle.HOUR_OF_DAY), List.of("trend")));
  }

  /** The same inputs with a level that no row has, encoded as the others are. */
  public static ModelInputs unseen(ModelInputs seen) {
    History history = seen.samples().histories().get(0).renumbered(new float[][] {null, {3, 3, 3}});
    Samples samples = new Samples(List.of(history), seen.samples().history(), seen.samples().row());
    return new ModelInputs(samples, seen.schema(), seen.encoding());
  }

  private static ModelInputs inputs(FeatureSchema schema) {
    Samples samples =
        new Samples(List.of(history()), new int[ROWS], IntStream.range(0, ROWS).toArray());
    FeatureStatistics statistics = FeatureStatistics.of(samples, schema.width());
    return new ModelInputs(
        samples, schema, Encoding.fit(schema, statistics, Standardise.EACH, samples));
  }

  private static FeatureSchema schema(
      int window, List<Integer> scales, List<ClockCycle> clock, List<String> condition) {
    return new FeatureSchema(
        List.of(
            Feature.numeric("up"),
            categorical("level", "middle", "low", "high"),
            Feature.numeric("down"),
            categorical("trend", "rises", "falls"),
            Feature.numeric("twice")),
        window,
        scales,
        clock,
        List.of(),
        condition);
  }

  private static Feature categorical(String name, String... known) {
    return Feature.categorical(name, Missing.MEAN, new CategoryList(9, List.of(known)));
  }

  private static History history() {
    HistoryBuilder builder =
        new HistoryBuilder(
            "entity", new FeatureWindow(schema(64, List.of(1), List.of(), List.of())));
    Random random = new Random(3);
    for (int i = 0; i < ROWS; i++) {
      double level = 2 * Math.sin(i / 5.0);
      float[] row = {
        (float) (10 + level + 0.1 * random.nextGaussian()),
        level < -1 ? 1 : level > 1 ? 2 : 0,
        (float) (-20 - 3 * level + 0.1 * random.nextGaussian()),
        Math.cos(i / 5.0) > 0 ? 0 : 1,
        (float) (2 * level + 0.1 * random.nextGaussian())
      };
      if (random.nextInt(5) == 0) {
        row[random.nextInt(row.length)] = Float.NaN;
      }
      builder.add(FIVE_MINUTES * i, row);
    }
    return builder.build();
  }
}
