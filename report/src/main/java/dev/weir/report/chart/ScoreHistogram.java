package dev.weir.report.chart;

import dev.weir.detection.threshold.ScoreBuckets;
import dev.weir.report.Markup;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often which score came, on a logarithmic axis with four bars to the octave.
 *
 * @param description what it shows, for those who cannot see it
 * @param scores at least one, finite, ≥ 0
 */
public record ScoreHistogram(String description, float[] scores) {

  private static final double HEIGHT = 300;
  private static final int BUCKETS_A_BAR = ScoreBuckets.PER_OCTAVE / 4;
  private static final double HEADROOM = 1.25;

  public String svg() {
    int[] counts = counts();
    int[] used = IntStream.range(0, counts.length).filter(bar -> counts[bar] > 0).toArray();
    double least = centre(used[0]) / 2;
    double greatest = centre(used[used.length - 1]) * 2;
    int highest = Arrays.stream(counts).max().orElse(1);
    Chart chart = new Chart(HEIGHT);
    Axis horizontal = Axis.logarithmic(least, greatest, Chart.LEFT, Chart.RIGHT);
    Axis vertical = Axis.linear(0, highest * HEADROOM, chart.bottom(), Chart.TOP);
    chart.vertical(vertical);
    chart.horizontal(horizontal, "score");
    for (int bar : used) {
      draw(chart, horizontal, vertical, bar, counts[bar]);
    }
    chart.upright(horizontal.place(shown(0.5)), 0, "median " + Markup.number(quantile(0.5)));
    chart.upright(horizontal.place(shown(0.99)), 1, "99 % " + Markup.number(quantile(0.99)));
    return chart.svg(description);
  }

  private int[] counts() {
    int[] counts = new int[ScoreBuckets.COUNT / BUCKETS_A_BAR];
    for (float score : scores) {
      counts[ScoreBuckets.bucketOf(score) / BUCKETS_A_BAR]++;
    }
    return counts;
  }

  private static void draw(Chart chart, Axis horizontal, Axis vertical, int bar, int count) {
    double from = horizontal.place(lowerEdge(bar));
    double until = horizontal.place(lowerEdge(bar + 1));
    double top = vertical.place(count);
    String hint = "about %s: %d events".formatted(Markup.number(centre(bar)), count);
    chart.box("bar", from + 0.5, top, until - from - 1, chart.bottom() - top, hint);
  }

  /**
   * Halfway, on the logarithmic axis, between the last bucket of a bar and the first of the next.
   */
  private static double lowerEdge(int bar) {
    int first = Math.min(bar * BUCKETS_A_BAR, ScoreBuckets.COUNT - 1);
    int before = Math.max(0, first - 1);
    return Math.sqrt(ScoreBuckets.valueOf(before) * ScoreBuckets.valueOf(first));
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

  private static double centre(int bar) {
    return ScoreBuckets.valueOf(bar * BUCKETS_A_BAR + BUCKETS_A_BAR / 2);
  }
}
