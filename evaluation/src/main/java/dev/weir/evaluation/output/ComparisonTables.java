package dev.weir.evaluation.output;

import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Figure;
import dev.weir.evaluation.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two tables of a comparison, as cells. */
public final class ComparisonTables {

  private static final List<String> SHARES =
      List.of("precision", "recall", "f1", "false_alarm_rate", "event_f1", "nab_standard");

  private final Comparison comparison;
  private final List<Row> rows;
  private final List<String> metrics;

  public ComparisonTables(Comparison comparison, List<String> metrics) {
    this.comparison = comparison;
    this.rows = comparison.rows();
    this.metrics = List.copyOf(metrics);
  }

  /** What the first table is of. */
  public String meansOf() {
    return "Means of %d series%s"
        .formatted(
            comparison.series().size(),
            comparison.seeds().size() == 1
                ? "; in brackets, the deviation over them"
                : ", ± over %d seeds; in brackets, the deviation over the series"
                    .formatted(comparison.seeds().size()));
  }

  public TextTable means() {
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

  public TextTable totals() {
    List<String> headings = new ArrayList<>(joined("detector", SHARES));
    headings.addAll(List.of("found", "episodes", "false"));
    return new TextTable(headings, rows.stream().map(ComparisonTables::total).toList());
  }

  private static List<String> total(Row row) {
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

  private static Optional<Figure> mean(Row row, String metric) {
    return Optional.ofNullable(row.means().get(metric));
  }

  private static List<String> joined(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
