package dev.weir.evaluation.run;

import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import dev.weir.streams.replay.figures.ReplayFigures;
import java.util.Map;
import java.util.TreeMap;

/** Figures by the names of their metrics: what is defined, and the same every time. */
final class Figures {

  private Figures() {}

  static Map<String, Double> of(ReplayFigures figures) {
    Map<String, Double> named = new TreeMap<>();
    for (Metric metric : Metrics.all()) {
      if (metric.kind() != Metric.Kind.TIME) {
        metric.of(figures).ifPresent(value -> named.put(metric.name(), value));
      }
    }
    return named;
  }
}
