package dev.weir.report.calibration;

import dev.weir.report.Markup;
import dev.weir.report.Wording;
import dev.weir.report.chart.Axis;
import dev.weir.report.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The rates of all entities in rising order, as multiples of the rate asked for, over the band that
 * chance alone gives. Of more than {@value #POINTS} entities as many are drawn, evenly from the
 * lowest to the highest. Logarithmic where one is ten times too high; those with none stand at the
 * foot then.
 *
 * @param entities in rising order, at least two, each with a rate that was asked for
 */
record RateChart(List<KeptRate> entities) {

  private static final int POINTS = 400;
  private static final int DOTS = 60;
  private static final double WIDE = 10;
  private static final double HEADROOM = 1.1;

  String svg() {
    Chart chart = new Chart(Chart.SQUARE, Chart.HIGH);
    Axis across = Axis.linear(0, 1, Chart.LEFT, chart.right());
    Axis up = vertical(chart.bottom());
    chart.vertical(up);
    if (up.logarithmic()) {
      chart.level(chart.bottom(), "none");
    }
    chart.horizontalPercent(across, "share of the entities, the lowest rate first");
    chart.text(Chart.LEFT, Chart.TOP, "start", "times the rate asked for");
    List<KeptRate> drawn = drawn();
    chart.area("chance", band(drawn, across, up));
    chart.curve(
        "mark",
        Markup.fill("%.1f,%.1f %.1f,%.1f", Chart.LEFT, up.place(1), chart.right(), up.place(1)));
    if (drawn.size() <= DOTS) {
      dots(chart, drawn, across, up);
    } else {
      chart.curve("curve c0", curve(drawn, across, up));
    }
    return chart.svg("Rate of exceedances of every entity beside the one asked for");
  }

  private Axis vertical(double bottom) {
    double highest = entities.get(entities.size() - 1).times();
    double lowest =
        entities.stream().mapToDouble(KeptRate::times).filter(t -> t > 0).findFirst().orElse(1);
    return highest > WIDE
        ? Axis.logarithmic(
            Math.min(lowest, 1 / WIDE) / 2, HEADROOM * highest, bottom, Chart.TOP_OF_TITLED)
        : Axis.linear(0, Math.max(2, HEADROOM * highest), bottom, Chart.TOP_OF_TITLED);
  }

  private List<KeptRate> drawn() {
    if (entities.size() <= POINTS) {
      return entities;
    }
    List<KeptRate> drawn = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      drawn.add(entities.get((int) Math.round(i * (entities.size() - 1.0) / (POINTS - 1))));
    }
    return drawn;
  }

  private static void dots(Chart chart, List<KeptRate> drawn, Axis across, Axis up) {
    for (int i = 0; i < drawn.size(); i++) {
      KeptRate rate = drawn.get(i);
      String hint =
          "%s: %s, %s asked for"
              .formatted(
                  rate.entityId(),
                  Wording.count(rate.found().exceeding(), "exceedance"),
                  Markup.number(rate.asked()));
      chart.dot("rate", across.place(place(i, drawn)), place(up, rate.times()), 4, hint);
    }
  }

  private static String curve(List<KeptRate> drawn, Axis across, Axis up) {
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < drawn.size(); i++) {
      points.add(point(across.place(place(i, drawn)), place(up, drawn.get(i).times())));
    }
    return points.toString();
  }

  private static String band(List<KeptRate> drawn, Axis across, Axis up) {
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < drawn.size(); i++) {
      double asked = drawn.get(i).asked();
      double most = ChanceRange.around(asked).most() / asked;
      points.add(point(across.place(place(i, drawn)), place(up, most)));
    }
    for (int i = drawn.size() - 1; i >= 0; i--) {
      double asked = drawn.get(i).asked();
      double least = ChanceRange.around(asked).least() / asked;
      points.add(point(across.place(place(i, drawn)), place(up, least)));
    }
    return points.toString();
  }

  /** In the middle of its own part of the axis. */
  private static double place(int i, List<KeptRate> drawn) {
    return (i + 0.5) / drawn.size();
  }

  /** What lies beyond the axis is drawn at its end. */
  private static double place(Axis up, double times) {
    return up.place(Math.min(up.maximum(), Math.max(up.minimum(), times)));
  }

  private static String point(double x, double y) {
    return Markup.fill("%.1f,%.1f", x, y);
  }
}
