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
      boolean right = dot[0] > 0.6;
      chart.dot("point", x, y, 6);
      double below = dot[1] > 0.9 ? y + 22 : y - 10;
      chart.text(x + (right ? -4 : 4), below, right ? "end" : "start", mark);
    }
    return chart.svg(description);
  }

  private static String points(List<double[]> places, Axis across, Axis up) {
    StringJoiner points = new StringJoiner(" ");
    for (double[] place : places) {
      points.add(Markup.fill("%.1f,%.1f", across.place(place[0]), up.place(place[1])));
    }
    return points.toString();
  }
}
