package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.Runs;

/**
 * One entity's curves for every window, integrated.
 *
 * @param roc mean area under the ROC curves; no figure without normal rows
 * @param pr mean area under the precision–recall curves
 */
record Surface(double roc, double pr) {

  /**
   * @param rows with at least one span
   * @param window largest window, rows
   */
  static Surface over(SpannedScores rows, int window) {
    Levels levels = new Levels(rows.scores());
    int[] rowLevels = levels.of(rows.scores());
    Runs spans = rows.spans();
    Margins margins = new Margins(levels.size(), rowLevels, spans, window / 2);
    SoftSpans soft = new SoftSpans(levels.size(), rowLevels, spans);
    int[] hits = hits(levels.size(), rowLevels, spans);
    double[] weights = new double[levels.size()];
    double roc = 0;
    double pr = 0;
    for (int width = 0; width <= window; width++) {
      if (width > 0 && width % 2 == 0) {
        margins.widen(width / 2);
        soft.widen(width / 2);
      }
      margins.weigh(width, weights);
      Curve curve = new Curve(rows.size(), spans);
      for (int level = 0; level < levels.size(); level++) {
        curve.lower(
            levels.flagged(level), hits[level], weights[level], soft.found(level), soft.count());
      }
      roc += curve.roc();
      pr += curve.pr();
    }
    return new Surface(roc / (window + 1), pr / (window + 1));
  }

  /** For each level the rows inside spans that it is the first to flag. */
  private static int[] hits(int levels, int[] rowLevels, Runs spans) {
    int[] hits = new int[levels];
    for (int span = 0; span < spans.size(); span++) {
      for (int row = spans.start(span); row < spans.end(span); row++) {
        hits[rowLevels[row]]++;
      }
    }
    return hits;
  }
}
