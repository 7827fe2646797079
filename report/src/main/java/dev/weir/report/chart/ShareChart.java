package dev.weir.report.chart;

import dev.weir.report.Markup;
import java.util.List;
import java.util.StringJoiner;

/**
 * A curve of one share over another, both from 0 to 1, with a point on its own and the curve that
 * guessing gives.
 *
 * @param description what it shows, for those who cannot see it
 * @param horizontal what runs along the bottom
 * @param vertical what runs upwards
 * @param curve x and y each, in the order they are joined
 * @param guess x and y of the two ends of what guessing gives
 * @param point x and y to point out; empty for none
 * @param mark what the point is
 */
public record ShareChart(
    String description,
    String horizontal,
    String vertical,
    List<double[]> curve,
    List<double[]> guess,
    List<double[]> point,
    String mark) {

  private static final double HALF_LETTER = 3.5;

  public String svg() {
    Chart chart = new Chart(Chart.SQUARE, Chart.HIGH);
    Axis across = Axis.linear(0, 1, Chart.LEFT, chart.right());
    Axis up = Axis.linear(0, 1, chart.bottom(), Chart.TOP_OF_TITLED);
    chart.vertical(up);
    chart.horizontal(across, horizontal);
    chart.text(Chart.LEFT, Chart.TOP, "start", vertical);
    chart.curve("mark", points(guess, across, up));
    chart.curve("curve c0", points(curve, across, up));
    for (double[] dot : point) {
      double x = across.place(dot[0]);
      double y = up.place(dot[1]);
      chart.dot("point", x, y, 6);
      label(chart, x, y, curve.stream().map(at -> pixels(at, across, up)).toList());
    }
    return chart.svg(description);
  }

  /** Beside the point, at the corner of it that is farthest from the curve. */
  private void label(Chart chart, double x, double y, List<double[]> line) {
    double half = HALF_LETTER * mark.length();
    double[] best = {Double.NEGATIVE_INFINITY, 0, 0};
    for (double side : new double[] {1, -1}) {
      for (double baseline : new double[] {y - 8, y + 18}) {
        double middle = x + side * (half + 4);
        double room = room(middle, baseline - 4, half, line);
        boolean inside = middle - half > Chart.LEFT && middle + half < chart.right();
        boolean within = baseline > Chart.TOP_OF_TITLED && baseline < chart.bottom();
        if (inside && within && room > best[0]) {
          best = new double[] {room, middle, baseline};
        }
      }
    }
    chart.text(best[1], best[2], "middle", mark);
  }

  /** How far the ends and the middle of a text are from a line at least. */
  private static double room(double x, double y, double half, List<double[]> line) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < line.size(); i++) {
      for (double at : new double[] {x - half, x, x + half}) {
        least = Math.min(least, distance(at, y, line.get(i - 1), line.get(i)));
      }
    }
    return least;
  }

  private static double distance(double x, double y, double[] from, double[] until) {
    double across = until[0] - from[0];
    double down = until[1] - from[1];
    double square = across * across + down * down;
    double share = square == 0 ? 0 : ((x - from[0]) * across + (y - from[1]) * down) / square;
    double nearest = Math.max(0, Math.min(1, share));
    return Math.hypot(from[0] + nearest * across - x, from[1] + nearest * down - y);
  }

  private static double[] pixels(double[] at, Axis across, Axis up) {
    return new double[] {across.place(at[0]), up.place(at[1])};
  }

  private static String points(List<double[]> places, Axis across, Axis up) {
    StringJoiner points = new StringJoiner(" ");
    for (double[] place : places) {
      points.add(Markup.fill("%.1f,%.1f", across.place(place[0]), up.place(place[1])));
    }
    return points.toString();
  }
}
