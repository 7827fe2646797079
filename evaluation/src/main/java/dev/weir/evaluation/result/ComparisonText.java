package dev.weir.evaluation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison for a person at a terminal: two tables, then what failed. */
public final class ComparisonText {

  /** What the first table has unless told otherwise. */
  public static final List<String> USUAL =
      List.of(
          "roc_auc",
          "average_precision",
          "best_f1",
          "false_episodes_per_day",
          "median_delay_seconds");

  private static final List<String> SHARES =
      List.of("precision", "recall", "f1", "false_alarm_rate", "event_f1");

  private final Comparison comparison;
  private final List<Row> rows;
  private final List<String> metrics;

  /**
   * @param metrics names of those in the first table
   */
  public ComparisonText(Comparison comparison, List<String> metrics) {
    this.comparison = comparison;
    this.rows = comparison.rows();
    this.metrics = List.copyOf(metrics);
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Means of %d series%s"
            .formatted(
                comparison.series().size(),
                comparison.seeds().size() == 1
                    ? "; in brackets, the deviation over them"
                    : ", ± over %d seeds; in brackets, the deviation over the series"
                        .formatted(comparison.seeds().size())));
    lines.addAll(means().lines());
    lines.add("");
    lines.add("All series together");
    lines.addAll(totals().lines());
    lines.addAll(failures());
    return lines;
  }

  private TextTable means() {
    return new TextTable(
        joined("detector", metrics),
        rows.stream()
            .map(
                row ->
                    joined(
                        row.contender().title(),
                        metrics.stream().map(metric -> FigureText.of(mean(row, metric))).toList()))
            .toList());
  }

  private TextTable totals() {
    List<String> headings = new ArrayList<>(joined("detector", SHARES));
    headings.addAll(List.of("found", "episodes", "false"));
    return new TextTable(headings, rows.stream().map(this::total).toList());
  }

  private List<String> total(Row row) {
    List<String> cells =
        new ArrayList<>(
            joined(
                row.contender().title(),
                SHARES.stream().map(metric -> FigureText.of(row.figure(metric))).toList()));
    cells.add(
        FigureText.count(row.figure("events_found"))
            + " of "
            + FigureText.count(row.figure("labelled_events")));
    cells.add(FigureText.count(row.figure("episodes")));
    cells.add(FigureText.count(row.figure("false_episodes")));
    return cells;
  }

  private List<String> failures() {
    List<String> lines = new ArrayList<>();
    comparison
        .failures()
        .forEach(
            failed ->
                lines.add(
                    "failed: %s on %s, seed %d: %s"
                        .formatted(
                            failed.contender(), failed.series(), failed.seed(), failed.failure())));
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }

  private static Optional<Figure> mean(Row row, String metric) {
    return Optional.ofNullable(row.means().get(metric));
  }

  private static List<String> joined(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
