package dev.weir.report.chart;

import dev.weir.detection.threshold.ScoreBuckets;
import dev.weir.report.Markup;
import dev.weir.report.Wording;
import java.util.Arrays;

/**
 * How often which score came, on a logarithmic axis with four bars to the octave.
 *
 * @param description what it shows, for those who cannot see it
 * @param scores at least one, finite, ≥ 0
 */
public record ScoreHistogram(String description, float[] scores) {

  private static final double HEIGHT = 300;
  private static final double HEADROOM = 1.25;

  public String svg() {
    ScoreCounts counts = new ScoreCounts();
    for (float score : scores) {
      counts.add(score);
    }
    Chart chart = new Chart(HEIGHT);
    Axis horizontal =
        Axis.logarithmic(
            ScoreCounts.centre(counts.lowest()) / 2,
            ScoreCounts.centre(counts.highest()) * 2,
            Chart.LEFT,
            Chart.RIGHT);
    Axis vertical = Axis.linear(0, counts.most() * HEADROOM, chart.bottom(), Chart.TOP);
    chart.vertical(vertical);
    chart.horizontal(horizontal, "score");
    for (int bar = counts.lowest(); bar <= counts.highest(); bar++) {
      if (counts.of(bar) > 0) {
        draw(chart, horizontal, vertical, bar, counts.of(bar));
      }
    }
    chart.upright(horizontal.place(shown(0.5)), 0, "median " + Markup.number(quantile(0.5)));
    chart.upright(horizontal.place(shown(0.99)), 1, "99 % " + Markup.number(quantile(0.99)));
    return chart.svg(description);
  }

  private static void draw(Chart chart, Axis horizontal, Axis vertical, int bar, long count) {
    double from = horizontal.place(ScoreCounts.lowerEdge(bar));
    double until = horizontal.place(ScoreCounts.lowerEdge(bar + 1));
    double top = vertical.place(count);
    String hint =
        "about %s: %s"
            .formatted(Markup.number(ScoreCounts.centre(bar)), Wording.count(count, "event"));
    chart.box("bar", from + 0.5, top, until - from - 1, chart.bottom() - top, hint);
  }

  private double quantile(double share) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }

  /** A quantile moved to where the bars of the smallest and largest scores stand. */
  private double shown(double share) {
    return ScoreBuckets.valueOf(ScoreBuckets.bucketOf(quantile(share)));
  }
}
