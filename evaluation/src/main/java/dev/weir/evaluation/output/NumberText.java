package dev.weir.evaluation.output;

import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;

/** Figures for programs: whole numbers where they count something, else all digits. */
final class NumberText {

  private NumberText() {}

  /**
   * @param value null where it is undefined
   */
  static String of(String metric, Double value) {
    if (value == null) {
      return "";
    }
    return isCount(metric) ? Long.toString(value.longValue()) : Double.toString(value);
  }

  private static boolean isCount(String metric) {
    return Metrics.named(metric).orElseThrow().kind() == Metric.Kind.COUNT;
  }
}
