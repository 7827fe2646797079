package dev.weir.report.replay;

import dev.weir.detection.evaluation.JudgedSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A stretch of one entity's events, and where its score was farthest above the threshold.
 *
 * @param from index of the first event
 * @param until index behind the last one
 * @param peak index of the event with the greatest {@link #exceedance()}
 */
record Span(JudgedSeries series, int from, int until, int peak) {

  /** Runs of labelled events that are anomalous; unlabelled ones between them do not end a run. */
  static List<Span> labelled(JudgedSeries series) {
    List<Span> spans = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int i = 0; i < series.size(); i++) {
      if (series.isAnomalous(i)) {
        from = from < 0 ? i : from;
        last = i;
      } else if (from >= 0 && series.isLabelled(i)) {
        spans.add(of(series, from, last + 1));
        from = -1;
      }
    }
    if (from >= 0) {
      spans.add(of(series, from, last + 1));
    }
    return spans;
  }

  /** Runs of events in an episode. */
  static List<Span> episodes(JudgedSeries series) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (series.isInEpisode(i)) {
        int from = i;
        while (i + 1 < series.size() && series.isInEpisode(i + 1)) {
          i++;
        }
        spans.add(of(series, from, i + 1));
      }
    }
    return spans;
  }

  private static Span of(JudgedSeries series, int from, int until) {
    int peak = from;
    for (int i = from + 1; i < until; i++) {
      // NaN is no peak, and gives way to any number.
      if (!(exceedance(series, i) <= exceedance(series, peak))
          && !Double.isNaN(exceedance(series, i))) {
        peak = i;
      }
    }
    return new Span(series, from, until, peak);
  }

  /** Highest score / threshold; NaN where no event had both. */
  double exceedance() {
    return exceedance(series, peak);
  }

  /** {@link #exceedance()}, 0 where there is none. */
  double height() {
    return Double.isNaN(exceedance()) ? 0 : exceedance();
  }

  /** Whether an event of it lies in an episode. */
  boolean meetsEpisode() {
    return has(series::isInEpisode);
  }

  boolean meetsAnomaly() {
    return has(series::isAnomalous);
  }

  boolean meetsLabel() {
    return has(series::isLabelled);
  }

  int events() {
    return until - from;
  }

  /** From the first event to the last, ms. */
  long duration() {
    return series.time(until - 1) - series.time(from);
  }

  private boolean has(IntPredicate predicate) {
    for (int i = from; i < until; i++) {
      if (predicate.test(i)) {
        return true;
      }
    }
    return false;
  }

  private static double exceedance(JudgedSeries series, int index) {
    return series.score(index) / series.threshold(index);
  }
}
