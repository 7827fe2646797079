package dev.weir.detection.evaluation.nab;

import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Runs;

/** What the alerts of one entity came to, before profiles weigh it. */
final class NabFile {

  private static final double FIRST_ROW = sigmoid(-1);

  private int windows;
  private int missed;

  /** Shares of a hit's worth, each in (0, 1]. */
  private double hits;

  /** Shares of a false alert's cost, ≤ 0. */
  private double falseAlerts;

  private NabFile() {}

  static NabFile of(JudgedSeries rows, Probation probation) {
    Runs spans = Runs.where(rows.size(), rows::isAnomalous);
    int first = probation.rows(rows.size());
    NabFile file = new NabFile();
    int behind = 0;
    for (int span = 0; span < spans.size(); span++) {
      int start = Math.max(first, spans.start(span));
      file.outside(rows, spans, span - 1, Math.max(first, behind), start);
      behind = spans.end(span);
      if (behind > first) {
        file.window(rows, spans, span, start);
      }
    }
    file.outside(rows, spans, spans.size() - 1, Math.max(first, behind), rows.size());
    return file;
  }

  int windows() {
    return windows;
  }

  double sum(NabProfile profile) {
    return profile.hit() * hits + profile.falseAlert() * falseAlerts - profile.miss() * missed;
  }

  private void window(JudgedSeries rows, Runs spans, int span, int from) {
    windows++;
    for (int row = from; row < spans.end(span); row++) {
      if (rows.opensEpisode(row)) {
        hits += sigmoid(-(double) (spans.end(span) - row) / spans.length(span)) / FIRST_ROW;
        return;
      }
    }
    missed++;
  }

  private void outside(JudgedSeries rows, Runs spans, int before, int from, int until) {
    for (int row = from; row < until; row++) {
      if (rows.opensEpisode(row)) {
        falseAlerts += before < 0 ? -1 : sigmoid(distance(row, spans, before));
      }
    }
  }

  /** Rows behind a window's last one, in lengths of the window less one row. */
  private static double distance(int row, Runs spans, int span) {
    return (double) (row - spans.end(span) + 1) / (spans.length(span) - 1);
  }

  private static double sigmoid(double y) {
    return y > 3 ? -1 : 2 / (1 + Math.exp(5 * y)) - 1;
  }
}
