package dev.weir.report.chart;

import dev.weir.report.Markup;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Points in a plane, in groups of their own colours; later groups lie above earlier ones.
 *
 * @param description what it shows, for those who cannot see it
 * @param axis what is counted along the bottom
 * @param groups at least one point among them
 */
public record Scatter(String description, String axis, List<Group> groups) {

  /** Groups that have colours of their own; more share the last one. */
  public static final int COLOURS = 6;

  private static final double HEIGHT = 420;
  private static final double RADIUS = 2;
  private static final double MARGIN = 0.03;

  /**
   * @param name for the legend
   * @param points x and y each
   */
  public record Group(String name, List<float[]> points) {}

  public String svg() {
    Chart chart = new Chart(HEIGHT);
    Axis horizontal = axis(0, Chart.LEFT, Chart.RIGHT);
    Axis vertical = axis(1, chart.bottom(), Chart.TOP);
    chart.vertical(vertical);
    chart.horizontal(horizontal, axis);
    for (int i = 0; i < groups.size(); i++) {
      for (float[] point : groups.get(i).points()) {
        chart.dot(colour(i), horizontal.place(point[0]), vertical.place(point[1]), RADIUS);
      }
    }
    return chart.svg(description) + legend();
  }

  private Axis axis(int coordinate, double start, double end) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (Group group : groups) {
      for (float[] point : group.points()) {
        least = Math.min(least, point[coordinate]);
        greatest = Math.max(greatest, point[coordinate]);
      }
    }
    double room = MARGIN * (greatest - least);
    return Axis.linear(least - room, greatest + room, start, end);
  }

  private String legend() {
    StringJoiner legend = new StringJoiner(" ", "<p class='legend'>", "</p>\n");
    IntStream.range(0, groups.size())
        .forEach(
            i ->
                legend.add(
                    Markup.fill(
                        "<span class='key %s'></span>%s",
                        colour(i), Markup.escape(groups.get(i).name()))));
    return legend.toString();
  }

  private static String colour(int group) {
    return "p" + Math.min(group, COLOURS - 1);
  }
}
