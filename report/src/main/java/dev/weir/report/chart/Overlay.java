package dev.weir.report.chart;

import dev.weir.report.Markup;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * How values of two samples are distributed, one outline over the other, each of area 1.
 *
 * @param description what it shows, for those who cannot see it
 * @param axis what the values are
 * @param samples two names and their values in rising order, at least one each
 */
public record Overlay(String description, String axis, List<Sample> samples) {

  private static final double HEIGHT = 200;
  private static final int BARS = 40;

  /** Values in rising order. */
  public record Sample(String name, float[] sorted) {}

  public String svg() {
    double least = samples.stream().mapToDouble(s -> s.sorted()[0]).min().orElseThrow();
    double greatest =
        samples.stream().mapToDouble(s -> s.sorted()[s.sorted().length - 1]).max().orElseThrow();
    Chart chart = new Chart(HEIGHT);
    Axis horizontal = Axis.linear(least, greatest, Chart.LEFT, Chart.RIGHT);
    List<double[]> shares = samples.stream().map(s -> shares(s.sorted(), horizontal)).toList();
    double highest = shares.stream().flatMapToDouble(Arrays::stream).max().orElseThrow();
    Axis vertical = Axis.linear(0, highest, chart.bottom(), Chart.TOP);
    chart.horizontal(horizontal, axis);
    for (int i = 0; i < shares.size(); i++) {
      chart.curve("curve c" + i, outline(shares.get(i), vertical));
    }
    return chart.svg(description) + LineChart.legend(samples.stream().map(Sample::name).toList());
  }

  private static double[] shares(float[] sorted, Axis horizontal) {
    double[] shares = new double[BARS];
    for (float value : sorted) {
      double place = (horizontal.place(value) - Chart.LEFT) / (Chart.RIGHT - Chart.LEFT);
      shares[(int) Math.min(BARS - 1L, (long) (place * BARS))] += 1.0 / sorted.length;
    }
    return shares;
  }

  private static String outline(double[] shares, Axis vertical) {
    StringJoiner points = new StringJoiner(" ");
    double width = (Chart.RIGHT - Chart.LEFT) / BARS;
    for (int bar = 0; bar < BARS; bar++) {
      double left = Chart.LEFT + bar * width;
      double top = vertical.place(shares[bar]);
      points.add(Markup.fill("%.1f,%.1f %.1f,%.1f", left, top, left + width, top));
    }
    return points.toString();
  }
}
