package dev.weir.evaluation.output.page;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.output.ComparisonTables;
import dev.weir.evaluation.output.FigureText;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Reference;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.result.SetResult;
import dev.weir.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One comparison on a page: both tables, charts, every series, and what failed. */
final class SetSections {

  private static final List<String> DRAWN =
      List.of("roc_auc", "average_precision", "f1", "false_alarm_rate", "event_f1");
  private static final List<String> BY_SERIES = List.of("average_precision", "f1");

  private final SetResult result;
  private final Comparison comparison;
  private final List<Row> rows;
  private final ComparisonTables tables;

  SetSections(SetResult result) {
    this.result = result;
    this.comparison = result.comparison();
    this.rows = comparison.rows();
    this.tables = new ComparisonTables(result);
  }

  void addTo(Page page) {
    if (result.isNamed()) {
      page.section(result.title(), new SetVerdict(result).text());
      addReferences(page);
    }
    page.section(heading("Means of the series"), tables.meansOf() + ".")
        .table(tables.means().headings(), tables.means().rows());
    page.section(
            heading("All series together"),
            "Counted over all series, shares and rates taken of the sums; long series weigh more.")
        .table(tables.totals().headings(), tables.totals().rows());
    addCharts(page);
    addTradeOff(page);
    BY_SERIES.forEach(metric -> addSeries(page, metric));
    addFailures(page);
  }

  private String heading(String text) {
    return result.isNamed() ? result.name() + ": " + text : text;
  }

  private void addReferences(Page page) {
    List<List<String>> figures = new ArrayList<>();
    for (Reference one : result.shown().references()) {
      new TreeMap<>(one.figures())
          .forEach(
              (metric, value) ->
                  figures.add(
                      List.of(one.name(), metric, value, one.origin() + ": " + one.source())));
    }
    if (!figures.isEmpty()) {
      page.table(List.of("known from elsewhere", "metric", "figure", "where"), figures);
    }
  }

  private void addCharts(Page page) {
    page.section(
        heading("Detectors by metric"),
        "Blue are detectors, grey baselines; the bar is one standard deviation over the seeds to"
            + " each side. Of the false-alarm rate less is better, of all others more.");
    DRAWN.stream()
        .filter(metric -> result.shown().inOrder() || !metric.startsWith("event_"))
        .filter(metric -> rows.stream().anyMatch(row -> row.figure(metric).isPresent()))
        .forEach(metric -> page.chart(new MetricChart(metric, rows).svg()));
  }

  private void addTradeOff(Page page) {
    TradeOffChart chart = new TradeOffChart(rows);
    if (chart.isWorthIt()) {
      page.section(
              heading("What more alerts buy"),
              "Each dot is a value of the sweep. Up and left is better.")
          .chart(chart.svg());
    }
  }

  private void addSeries(Page page, String metric) {
    List<String> headings = new ArrayList<>(List.of("series"));
    rows.forEach(row -> headings.add(row.contender().title()));
    page.section(heading("Series: " + metric), "Means over the seeds; – where it is undefined.")
        .table(
            headings, comparison.series().stream().map(series -> series(series, metric)).toList());
  }

  private List<String> series(String series, String metric) {
    List<String> cells = new ArrayList<>(List.of(series));
    for (Row row : rows) {
      cells.add(mean(row.contender(), series, metric));
    }
    return cells;
  }

  private String mean(Contender contender, String series, String metric) {
    return FigureText.of(comparison.mean(contender, series, metric));
  }

  private void addFailures(Page page) {
    List<Outcome> failures = comparison.failures();
    if (!failures.isEmpty()) {
      page.section(heading("What failed"), "These runs are in no figure above.")
          .table(
              List.of("detector", "series", "seed", "why"),
              failures.stream()
                  .map(
                      failed ->
                          List.of(
                              failed.contender(),
                              failed.series(),
                              Long.toString(failed.seed()),
                              failed.failure()))
                  .toList());
    }
  }
}
