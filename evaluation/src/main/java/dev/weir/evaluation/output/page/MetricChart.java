package dev.weir.evaluation.output.page;

import dev.weir.evaluation.result.Row;
import dev.weir.report.Markup;
import dev.weir.report.chart.Axis;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One metric of every contender: a line each, a dot where it lies from 0 to 1, a bar through it as
 * long as one standard deviation over the seeds to each side.
 *
 * @param metric name; its figures lie in [0, 1]
 * @param rows at least one
 */
record MetricChart(String metric, List<Row> rows) {

  private static final double WIDTH = 720;
  private static final double NAMES = 270;
  private static final double RIGHT = 650;
  private static final double LINE = 24;
  private static final double TOP = 26;
  private static final double FOOT = 24;
  private static final int LONGEST_NAME = 36;

  String svg() {
    double height = TOP + rows.size() * LINE + FOOT;
    Axis axis = Axis.linear(0, 1, NAMES, RIGHT);
    StringBuilder marks = new StringBuilder();
    marks.append(text(0, 14, "start", metric));
    for (double tick : axis.ticks()) {
      double x = axis.place(tick);
      marks.append(
          Markup.fill(
              "<line class='grid' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>\n",
              x, TOP, x, height - FOOT));
      marks.append(text(x, height - 6, "middle", Markup.number(tick)));
    }
    for (int i = 0; i < rows.size(); i++) {
      marks.append(line(rows.get(i), TOP + (i + 0.5) * LINE, axis));
    }
    return Markup.fill(
        "<svg viewBox='0 0 %.0f %.0f' role='img' aria-label='%s'>\n%s</svg>\n",
        WIDTH, height, Markup.escape(description()), marks);
  }

  private String line(Row row, double y, Axis axis) {
    String name = text(NAMES - 8, y + 4, "end", shortened(row.contender().title()));
    return row.figure(metric)
        .map(
            figure ->
                name
                    + whisker(figure.value(), figure.overSeeds(), y, axis)
                    + Markup.fill(
                        "<circle class='%s' cx='%.1f' cy='%.1f' r='5'/>\n",
                        row.contender().kind().isBaseline() ? "p5" : "p0",
                        axis.place(figure.value()),
                        y)
                    + text(RIGHT + 8, y + 4, "start", Markup.fill("%.3f", figure.value())))
        .orElse(name);
  }

  private static String whisker(double value, OptionalDouble deviation, double y, Axis axis) {
    if (deviation.isEmpty()) {
      return "";
    }
    double start = axis.place(Math.max(0, value - deviation.getAsDouble()));
    double end = axis.place(Math.min(1, value + deviation.getAsDouble()));
    return Markup.fill(
        "<line class='curve c0' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>\n", start, y, end, y);
  }

  private String description() {
    StringBuilder text = new StringBuilder(metric).append(" by detector:");
    for (Row row : rows) {
      row.figure(metric)
          .ifPresent(
              figure ->
                  text.append(
                      String.format(
                          Locale.ROOT, " %s %.3f;", row.contender().title(), figure.value())));
    }
    return text.toString();
  }

  private static String text(double x, double y, String anchor, String text) {
    return Markup.fill(
        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n", x, y, anchor, Markup.escape(text));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
