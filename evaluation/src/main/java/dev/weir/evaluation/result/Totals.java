package dev.weir.evaluation.result;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.Confusion;
import dev.weir.evaluation.run.Outcome;
import dev.weir.streams.replay.Metric;
import dev.weir.streams.replay.Metrics;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Several series as if they were one: counts are added up, and shares are taken of the sums. */
final class Totals {

  private final Map<String, Double> sums = new TreeMap<>();

  private Totals(Collection<Outcome> outcomes) {
    for (Metric metric : Metrics.all()) {
      if (metric.kind() == Metric.Kind.COUNT) {
        double sum = 0;
        for (Outcome outcome : outcomes) {
          sum += outcome.figures().getOrDefault(metric.name(), 0.0);
        }
        sums.put(metric.name(), sum);
      }
    }
  }

  /**
   * Counts and shares by the names of their metrics, those that are defined.
   *
   * @param outcomes one of each series
   */
  static Map<String, Double> of(Collection<Outcome> outcomes) {
    Totals totals = new Totals(outcomes);
    Map<String, Double> named = new TreeMap<>(totals.sums);
    AlertQuality quality = totals.quality();
    put("precision", quality.points().precision(), named);
    put("recall", quality.points().recall(), named);
    put("f1", quality.points().f1(), named);
    put("false_alarm_rate", quality.points().falseAlarmRate(), named);
    put("event_precision", quality.eventPrecision(), named);
    put("event_recall", quality.eventRecall(), named);
    put("event_f1", quality.eventF1(), named);
    return named;
  }

  private AlertQuality quality() {
    return new AlertQuality(
        new Confusion(
            sum("true_positives"),
            sum("false_positives"),
            sum("false_negatives"),
            sum("true_negatives")),
        sum("labelled_events"),
        sum("events_found"),
        sum("judged_episodes"),
        sum("false_episodes"),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private long sum(String name) {
    return sums.get(name).longValue();
  }

  private static void put(String name, OptionalDouble value, Map<String, Double> named) {
    value.ifPresent(defined -> named.put(name, defined));
  }
}
