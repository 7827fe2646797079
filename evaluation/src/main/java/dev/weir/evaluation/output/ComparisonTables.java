package dev.weir.evaluation.output;

import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Figure;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.result.SetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The two tables of a comparison, as cells. */
public final class ComparisonTables {

  private static final List<String> OF_ROWS =
      List.of("precision", "recall", "f1", "false_alarm_rate");

  /** Metrics whose figure of all series together is shown where somebody asks for them. */
  private static final String ONSETS = "nab_";

  private final Comparison comparison;
  private final List<Row> rows;
  private final List<String> metrics;
  private final boolean inOrder;

  /** A heading and what stands below it. */
  private record Column(String heading, Function<Row, String> cell) {

    static Column of(String metric) {
      return new Column(metric, row -> FigureText.of(row.figure(metric)));
    }

    static Column count(String heading, String metric) {
      return new Column(heading, row -> FigureText.count(row.figure(metric)));
    }

    boolean isDefined(List<Row> rows) {
      return rows.stream().anyMatch(row -> !cell.apply(row).equals(FigureText.UNDEFINED));
    }
  }

  public ComparisonTables(SetResult result) {
    this.comparison = result.comparison();
    this.rows = comparison.rows();
    this.metrics = result.shown().metrics();
    this.inOrder = result.shown().inOrder();
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

  /**
   * All series as one: shares of rows; spans, episodes and days where the rows have an order; the
   * NAB score where it is among the metrics. What is undefined on every line is left out.
   */
  public TextTable totals() {
    List<Column> columns = columns().filter(column -> column.isDefined(rows)).toList();
    return new TextTable(
        joined("detector", columns.stream().map(Column::heading).toList()),
        rows.stream()
            .map(
                row ->
                    joined(
                        row.contender().title(),
                        columns.stream().map(column -> column.cell.apply(row)).toList()))
            .toList());
  }

  private Stream<Column> columns() {
    List<Column> columns = new ArrayList<>(OF_ROWS.stream().map(Column::of).toList());
    if (inOrder) {
      columns.add(Column.of("event_f1"));
      columns.add(new Column("found", ComparisonTables::found));
      columns.add(Column.count("episodes", "episodes"));
      columns.add(Column.count("false", "false_episodes"));
      columns.add(Column.of("false_episodes_per_day"));
    }
    metrics.stream().filter(name -> name.startsWith(ONSETS)).map(Column::of).forEach(columns::add);
    return columns.stream();
  }

  private static String found(Row row) {
    return FigureText.count(row.figure("events_found"))
        + " of "
        + FigureText.count(row.figure("labelled_events"));
  }

  private static Optional<Figure> mean(Row row, String metric) {
    return Optional.ofNullable(row.means().get(metric));
  }

  private static List<String> joined(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
