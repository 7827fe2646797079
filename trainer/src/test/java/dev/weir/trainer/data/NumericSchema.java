package dev.weir.trainer.data;

import dev.weir.detection.features.ClockCycle;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.List;
import java.util.stream.IntStream;

/** Schemas of numbers f0, f1, … */
public final class NumericSchema {

  private NumericSchema() {}

  /** Rows as they are. */
  public static FeatureSchema of(int width, int window) {
    return new FeatureSchema(features(width), window);
  }

  /** Two scales, and the hour of the day as condition. */
  public static FeatureSchema conditioned(int width, int window) {
    return new FeatureSchema(
        features(width),
        window,
        List.of(1, 4),
        List.of(ClockCycle.HOUR_OF_DAY),
        List.of(),
        List.of());
  }

  /** Rows as they are, and the hour of the day as condition. */
  public static FeatureSchema clocked(int width, int window) {
    return of(width, window).withClock(List.of(ClockCycle.HOUR_OF_DAY));
  }

  private static List<Feature> features(int width) {
    return IntStream.range(0, width).mapToObj(f -> Feature.numeric("f" + f)).toList();
  }
}
