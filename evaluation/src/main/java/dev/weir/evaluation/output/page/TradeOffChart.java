package dev.weir.evaluation.output.page;

import dev.weir.evaluation.result.Row;
import dev.weir.report.Markup;
import dev.weir.report.chart.Axis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What more alerts buy: the share of anomalous rows flagged over false episodes a day, a dot for
 * each value of a sweep, those of one contender joined; one without a sweep is a single dot.
 *
 * @param rows of the comparison
 */
record TradeOffChart(List<Row> rows) {

  private static final String ACROSS = "false_episodes_per_day";
  private static final String UP = "recall";
  private static final double WIDTH = 720;
  private static final double HEIGHT = 420;
  private static final double LEFT = 56;
  private static final double RIGHT = 700;
  private static final double TOP = 30;
  private static final double BOTTOM = 372;
  private static final int COLOURS = 6;
  private static final double LABEL_WIDTH = 40;
  private static final double LABEL_HEIGHT = 14;

  /** A setting and where it lies. */
  private record Place(String setting, double across, double up) {}

  /** Whether there is a sweep to show. */
  boolean isWorthIt() {
    return rows.stream().anyMatch(row -> !row.contender().setting().isEmpty())
        && groups().values().stream().anyMatch(places -> places.size() > 1);
  }

  String svg() {
    Map<String, List<Place>> groups = groups();
    double most =
        groups.values().stream().flatMap(List::stream).mapToDouble(Place::across).max().orElse(1);
    Axis across = Axis.linear(0, most * 1.05, LEFT, RIGHT);
    Axis up = Axis.linear(0, 1, BOTTOM, TOP);
    StringBuilder marks = new StringBuilder(axes(across, up));
    int colour = 0;
    List<double[]> labels = new ArrayList<>();
    for (List<Place> places : groups.values()) {
      marks.append(group(places, Math.min(colour++, COLOURS - 1), across, up, labels));
    }
    return Markup.fill(
            "<svg viewBox='0 0 %.0f %.0f' role='img' aria-label='%s'>\n%s</svg>\n",
            WIDTH, HEIGHT, Markup.escape("Recall over false episodes a day"), marks)
        + legend(groups);
  }

  private static String axes(Axis across, Axis up) {
    StringBuilder marks = new StringBuilder(text(LEFT, 16, "start", "recall"));
    for (double tick : up.ticks()) {
      double y = up.place(tick);
      marks.append(
          Markup.fill(
              "<line class='grid' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>\n", LEFT, y, RIGHT, y));
      marks.append(text(LEFT - 8, y + 4, "end", Markup.number(tick)));
    }
    for (double tick : across.ticks()) {
      marks.append(text(across.place(tick), BOTTOM + 18, "middle", Markup.number(tick)));
    }
    return marks + text((LEFT + RIGHT) / 2, HEIGHT - 8, "middle", "false episodes a day");
  }

  private static String group(
      List<Place> places, int colour, Axis across, Axis up, List<double[]> labels) {
    StringJoiner line = new StringJoiner(" ");
    StringBuilder dots = new StringBuilder();
    for (Place place : places) {
      double x = across.place(place.across());
      double y = up.place(place.up());
      line.add(Markup.fill("%.1f,%.1f", x, y));
      dots.append(
          Markup.fill(
              "<circle class='p%d' cx='%.1f' cy='%.1f' r='5'><title>%s</title></circle>\n",
              colour, x, y, Markup.escape(place.setting())));
      dots.append(label(x + 8, y + 4, value(place.setting()), labels));
    }
    return Markup.fill("<polyline class='curve grid' points='%s'/>\n", line) + dots;
  }

  /** Below the labels that are there already, where it would lie on one. */
  private static String label(double x, double y, String value, List<double[]> labels) {
    double[] place = {x, y};
    while (labels.stream().anyMatch(other -> meets(place, other))) {
      place[1] += LABEL_HEIGHT;
    }
    labels.add(place);
    return text(place[0], place[1], "start", value);
  }

  private static boolean meets(double[] one, double[] other) {
    return Math.abs(one[0] - other[0]) < LABEL_WIDTH && Math.abs(one[1] - other[1]) < LABEL_HEIGHT;
  }

  private Map<String, List<Place>> groups() {
    Map<String, List<Place>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.figure(ACROSS).isPresent() && row.figure(UP).isPresent()) {
        groups
            .computeIfAbsent(row.contender().name(), name -> new ArrayList<>())
            .add(
                new Place(
                    row.contender().setting(),
                    row.figure(ACROSS).get().value(),
                    row.figure(UP).get().value()));
      }
    }
    return groups;
  }

  /** The values of a setting without its keys. */
  private static String value(String setting) {
    StringJoiner values = new StringJoiner(" ");
    for (String pair : setting.split(" ")) {
      values.add(pair.substring(pair.indexOf('=') + 1));
    }
    return values.toString();
  }

  private static String legend(Map<String, List<Place>> groups) {
    StringJoiner legend = new StringJoiner(" ", "<p class='legend'>", "</p>\n");
    int colour = 0;
    for (String name : groups.keySet()) {
      legend.add(
          Markup.fill(
              "<span class='key p%d'></span>%s",
              Math.min(colour++, COLOURS - 1), Markup.escape(name)));
    }
    return legend.toString();
  }

  private static String text(double x, double y, String anchor, String text) {
    return Markup.fill(
        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n", x, y, anchor, Markup.escape(text));
  }
}
