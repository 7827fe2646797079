package dev.weir.report.chart;

import dev.weir.report.Markup;
import java.util.List;
import java.util.StringJoiner;

/**
 * Curves over 1, 2, 3, …
 *
 * @param description what it shows, for those who cannot see it
 * @param axis what is counted along the bottom
 * @param curves one or two, of equal length, values ≥ 0
 * @param marked the x to point out
 * @param mark what it is
 */
public record LineChart(
    String description, String axis, List<Curve> curves, int marked, String mark) {

  private static final double HEIGHT = 300;
  private static final double WIDE = 10;

  /** A named curve. */
  public record Curve(String name, double[] values) {}

  public String svg() {
    Chart chart = new Chart(HEIGHT);
    int points = curves.get(0).values().length;
    Axis horizontal = Axis.linear(1, points, Chart.LEFT, Chart.RIGHT);
    Axis vertical = vertical(chart.bottom());
    chart.vertical(vertical);
    chart.horizontal(horizontal, axis);
    chart.upright(horizontal.place(marked), 0, mark);
    for (int i = 0; i < curves.size(); i++) {
      chart.curve("curve c" + i, points(curves.get(i), horizontal, vertical));
    }
    return chart.svg(description) + legend(curves.stream().map(Curve::name).toList());
  }

  /** Logarithmic where the curves span more than a factor of ten. */
  private Axis vertical(double bottom) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (Curve curve : curves) {
      for (double value : curve.values()) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    return least > 0 && greatest > WIDE * least
        ? Axis.logarithmic(least * 0.9, greatest * 1.1, bottom, Chart.TOP)
        : Axis.linear(0, greatest * 1.05, bottom, Chart.TOP);
  }

  private static String points(Curve curve, Axis horizontal, Axis vertical) {
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < curve.values().length; i++) {
      double y = vertical.place(curve.values()[i]);
      points.add(Markup.fill("%.1f,%.1f", horizontal.place(i + 1), y));
    }
    return points.toString();
  }

  /** Names beside the colours of up to two curves. */
  static String legend(List<String> names) {
    StringJoiner legend = new StringJoiner(" ", "<p class='legend'>", "</p>\n");
    for (int i = 0; i < names.size(); i++) {
      String name = Markup.escape(names.get(i));
      legend.add(Markup.fill("<span class='key k%d'></span>%s", i, name));
    }
    return legend.toString();
  }
}
