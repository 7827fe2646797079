package dev.weir.report.series;

import dev.weir.report.chart.Axis;

/**
 * The lines and bands of a chart. Of all columns that fall on a pixel the lowest and the highest
 * score are drawn, in the order they came, and the last threshold. {@code series.js} makes the same
 * of the same columns.
 *
 * @param left pixel of the first column
 * @param right pixel of the end
 * @param scores vertical axis
 */
record Trace(Envelope envelope, int left, int right, Axis scores) {

  /** The path of the scores, at most two points to the pixel. */
  String scorePath() {
    Path path = new Path(envelope.gap());
    for (int from = 0; from < envelope.size(); from = behindPixel(from)) {
      extremes(path, from, behindPixel(from));
    }
    return path.text();
  }

  private void extremes(Path path, int from, int behind) {
    int low = -1;
    int high = -1;
    for (int i = from; i < behind; i++) {
      if (!Float.isNaN(envelope.lowest(i))) {
        low = low < 0 || envelope.lowest(i) < envelope.lowest(low) ? i : low;
        high = high < 0 || envelope.highest(i) > envelope.highest(high) ? i : high;
      }
    }
    double bottom = low < 0 ? Double.NaN : y(envelope.lowest(low));
    double top = high < 0 ? Double.NaN : y(envelope.highest(high));
    boolean falls = low == high ? low >= 0 && envelope.has(low, Envelope.FALLS) : high < low;
    int x = x(envelope.time(from));
    path.line(envelope.time(from), x, falls ? top : bottom);
    path.line(envelope.time(behind - 1), x, falls ? bottom : top);
  }

  /** The path of the threshold, in steps. */
  String thresholdPath() {
    Path path = new Path(envelope.gap());
    for (int from = 0; from < envelope.size(); from = behindPixel(from)) {
      int last = behindPixel(from) - 1;
      long until = envelope.time(last);
      path.step(envelope.time(from), until, x(until), y(envelope.threshold(last)));
    }
    long end = envelope.end();
    path.step(end, end, x(end), y(envelope.threshold(envelope.size() - 1)));
    return path.text();
  }

  /** The pixel of a time. */
  int x(long time) {
    long span = envelope.end() - envelope.start();
    double share = span == 0 ? 0 : (time - envelope.start()) / (double) span;
    return (int) Math.floor(left + share * (right - left));
  }

  private int behindPixel(int column) {
    int behind = column + 1;
    while (behind < envelope.size() && x(envelope.time(behind)) == x(envelope.time(column))) {
      behind++;
    }
    return behind;
  }

  private double y(double score) {
    return Double.isNaN(score)
        ? Double.NaN
        : scores.place(Math.min(scores.maximum(), Math.max(scores.minimum(), score)));
  }
}
