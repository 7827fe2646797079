package dev.weir.evaluation.result;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.Confusion;
import dev.weir.detection.evaluation.nab.NabProfile;
import dev.weir.detection.evaluation.nab.NabScore;
import dev.weir.evaluation.job.Outcome;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Several series as if they were one. What {@linkplain Metric#addsUp adds up} is added up; shares
 * of rows, spans and episodes, and false episodes a day, are taken of the sums, so that a long
 * series weighs more than a short one; the NAB score is scaled once, over the sum of its raw
 * points, as its corpus has it. No other metric has a total: a ranking of scores, a volume, a
 * range-based share, a median delay and a calibration are of one series.
 */
final class Totals {

  private final Map<String, Double> sums = new TreeMap<>();

  private Totals(Collection<Outcome> outcomes) {
    for (Metric metric : Metrics.all()) {
      if (metric.addsUp()) {
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
    put("false_episodes_per_day", quality.falseEpisodesPerDay(), named);
    NabScore nab = totals.nab();
    put("nab_standard", nab.in(NabProfile.STANDARD), named);
    put("nab_low_fp", nab.in(NabProfile.LOW_FP), named);
    put("nab_low_fn", nab.in(NabProfile.LOW_FN), named);
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
        sums.get("watched_days"),
        OptionalDouble.empty());
  }

  private NabScore nab() {
    return NabScore.of(
        sum("nab_windows"),
        profile -> sums.get("nab_%s_raw".formatted(profile.name().toLowerCase(Locale.ROOT))));
  }

  private long sum(String name) {
    return sums.get(name).longValue();
  }

  private static void put(String name, OptionalDouble value, Map<String, Double> named) {
    value.ifPresent(defined -> named.put(name, defined));
  }
}
