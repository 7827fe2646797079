package dev.weir.report.series;

import dev.weir.report.chart.Axis;
import java.util.Arrays;

/**
 * The axis that scores and thresholds are drawn on: from 0 where they are of one size, logarithmic
 * where the highest is more than ten times the usual highest of a column.
 *
 * <p>A logarithmic axis begins at half the lowest threshold, or at half of what all but a twentieth
 * of the columns' lowest scores exceed, whichever is lower; what is below is drawn at its foot.
 */
final class ScoreAxis {

  private static final double WIDE = 10;
  private static final double HEADROOM = 1.15;

  private ScoreAxis() {}

  /**
   * @param bottom pixel of the lowest score
   * @param top pixel of the highest
   */
  static Axis of(Envelope envelope, double bottom, double top) {
    double[] highs = new double[envelope.size()];
    double[] lows = new double[envelope.size()];
    double[] thresholds = new double[envelope.size()];
    for (int i = 0; i < envelope.size(); i++) {
      highs[i] = envelope.highest(i);
      lows[i] = envelope.lowest(i);
      thresholds[i] = envelope.threshold(i);
    }
    highs = positive(highs);
    lows = positive(lows);
    thresholds = positive(thresholds);
    if (highs.length == 0) {
      return Axis.linear(0, 1, bottom, top);
    }
    double highest = HEADROOM * Math.max(last(highs), last(thresholds));
    double usual = highs[highs.length / 2];
    if (highest < WIDE * usual) {
      return Axis.linear(0, highest, bottom, top);
    }
    double low = lows.length == 0 ? highs[0] : lows[lows.length / 20];
    double least = thresholds.length == 0 ? low : Math.min(low, thresholds[0]);
    return Axis.logarithmic(least / 2, highest, bottom, top);
  }

  private static double last(double[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
  }

  private static double[] positive(double[] values) {
    return Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
  }
}
