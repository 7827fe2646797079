package dev.weir.report.chart;

import dev.weir.report.Markup;
import dev.weir.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * How the scores of one or two samples are distributed, one outline over the other, on a
 * logarithmic axis with four bars to the octave. Bars differ in width, so what is drawn is the
 * share that a bar of a quarter of an octave would have at its density.
 *
 * @param description what it shows, for those who cannot see it
 * @param axis what the scores are
 * @param samples one or two, at least one score each
 */
public record ScoreOutlines(String description, String axis, List<Sample> samples) {

  private static final double WIDTH = 1040;
  private static final double HEIGHT = 260;
  private static final double HEADROOM = 1.1;

  /** Of an octave: what a bar is wide in the mean. */
  private static final double QUARTER = 0.25;

  /** A named sample. */
  public record Sample(String name, ScoreCounts counts) {}

  /** The chart, its legend, and the numbers behind it as a table. */
  public String html() {
    int lowest = samples.stream().mapToInt(s -> s.counts().lowest()).min().orElseThrow();
    int highest = samples.stream().mapToInt(s -> s.counts().highest()).max().orElseThrow();
    Chart chart = new Chart(WIDTH, HEIGHT);
    Axis horizontal =
        Axis.logarithmic(
            ScoreCounts.lowerEdge(lowest),
            ScoreCounts.lowerEdge(highest + 1),
            Chart.LEFT,
            chart.right());
    Axis vertical = Axis.linear(0, HEADROOM * most(), chart.bottom(), Chart.TOP);
    chart.percent(vertical);
    chart.horizontal(horizontal, axis);
    for (int i = 0; i < samples.size(); i++) {
      String outline = outline(samples.get(i).counts(), lowest, highest, horizontal, vertical);
      chart.curve("curve c" + i, outline);
    }
    return chart.svg(description)
        + LineChart.legend(samples.stream().map(Sample::name).toList())
        + table(lowest, highest).details("The numbers behind the chart");
  }

  private double most() {
    return samples.stream()
        .map(Sample::counts)
        .flatMapToDouble(
            counts ->
                IntStream.rangeClosed(counts.lowest(), counts.highest())
                    .mapToDouble(bar -> height(counts, bar)))
        .max()
        .orElseThrow();
  }

  private static String outline(
      ScoreCounts counts, int lowest, int highest, Axis horizontal, Axis vertical) {
    StringJoiner points = new StringJoiner(" ");
    for (int bar = lowest; bar <= highest; bar++) {
      double y = vertical.place(height(counts, bar));
      double left = horizontal.place(ScoreCounts.lowerEdge(bar));
      double right = horizontal.place(ScoreCounts.lowerEdge(bar + 1));
      points.add(Markup.fill("%.1f,%.1f %.1f,%.1f", left, y, right, y));
    }
    return points.toString();
  }

  private static double height(ScoreCounts counts, int bar) {
    double octaves =
        Math.log(ScoreCounts.lowerEdge(bar + 1) / ScoreCounts.lowerEdge(bar)) / Math.log(2);
    return counts.of(bar) / (double) counts.total() * QUARTER / octaves;
  }

  private Table table(int lowest, int highest) {
    List<String> headings = new ArrayList<>(List.of("About"));
    samples.forEach(sample -> headings.add(sample.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int bar = lowest; bar <= highest; bar++) {
      List<String> row = new ArrayList<>(List.of(Markup.number(ScoreCounts.centre(bar))));
      for (Sample sample : samples) {
        row.add(Markup.fill("%,d", sample.counts().of(bar)));
      }
      rows.add(row);
    }
    return new Table(headings, rows, true);
  }
}
