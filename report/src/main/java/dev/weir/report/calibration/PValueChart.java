package dev.weir.report.calibration;

import dev.weir.detection.evaluation.calibration.ReliabilityCurve;
import dev.weir.detection.evaluation.calibration.ReliabilityCurve.Point;
import dev.weir.report.Markup;
import dev.weir.report.chart.Axis;
import dev.weir.report.chart.Chart;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/**
 * How often p-values were at most a level beside the level itself, over the band that chance alone
 * gives, both logarithmic. Of levels that less than one event is expected below there is nothing to
 * say; they are left out.
 */
record PValueChart(ReliabilityCurve curve) {

  /** Levels worth drawing, the highest first. */
  List<Point> points() {
    return curve.points().stream().filter(point -> expected(point) >= 1).toList();
  }

  /** Events that are expected below a level. */
  double expected(Point point) {
    return point.expected() * curve.events();
  }

  String svg() {
    List<Point> points = points();
    double lowest = points.get(points.size() - 1).expected();
    double highest =
        points.stream().mapToDouble(p -> Math.max(p.expected(), p.realised())).max().orElseThrow();
    Chart chart = new Chart(Chart.SQUARE, Chart.HIGH);
    Axis across =
        Axis.logarithmic(lowest / 2, points.get(0).expected() * 2, Chart.LEFT, chart.right());
    Axis up =
        Axis.logarithmic(lowest / 2, Math.min(1, 2 * highest), chart.bottom(), Chart.TOP_OF_TITLED);
    chart.percent(up);
    chart.horizontalPercent(across, "p-value of at most");
    chart.text(Chart.LEFT, Chart.TOP, "start", "share of usual events that had one");
    chart.area("chance", band(points, across, up));
    chart.curve("mark", joined(points, Point::expected, across, up));
    // Which of the lowest levels nothing fell below, a logarithmic axis cannot show.
    List<Point> found = points.stream().filter(point -> point.realised() > 0).toList();
    chart.curve("curve c0", joined(found, Point::realised, across, up));
    for (Point point : found) {
      String hint =
          "p at most %s: %s of the usual events"
              .formatted(Markup.percent(point.expected()), Markup.percent(point.realised()));
      chart.dot("rate", across.place(point.expected()), place(up, point.realised()), 4, hint);
    }
    return chart.svg("Reliability of p-values: how often they came beside how often they should");
  }

  private String band(List<Point> points, Axis across, Axis up) {
    StringJoiner band = new StringJoiner(" ");
    for (Point point : points) {
      band.add(at(point, share(ChanceRange.around(expected(point)).most()), across, up));
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      double least = ChanceRange.around(expected(points.get(i))).least();
      band.add(at(points.get(i), share(least), across, up));
    }
    return band.toString();
  }

  private double share(double events) {
    return events / curve.events();
  }

  private static String joined(
      List<Point> points, ToDoubleFunction<Point> value, Axis across, Axis up) {
    StringJoiner joined = new StringJoiner(" ");
    points.forEach(point -> joined.add(at(point, value.applyAsDouble(point), across, up)));
    return joined.toString();
  }

  private static String at(Point point, double value, Axis across, Axis up) {
    return Markup.fill("%.1f,%.1f", across.place(point.expected()), place(up, value));
  }

  /** What lies beyond the axis is drawn at its end. */
  private static double place(Axis up, double value) {
    return up.place(Math.min(up.maximum(), Math.max(up.minimum(), value)));
  }
}
