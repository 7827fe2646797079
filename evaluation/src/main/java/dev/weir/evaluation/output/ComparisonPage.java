package dev.weir.evaluation.output;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.run.Outcome;
import dev.weir.report.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comparison as one page: who is best at what, both tables, charts, and every series. */
public final class ComparisonPage {

  /** Cells are figures, which do not wrap; tables scroll where there are too many. */
  private static final String STYLE =
      """
      body { max-width: 64rem; } svg { max-width: 46rem; }
      th, td { white-space: nowrap; overflow-wrap: normal; padding-right: 1rem; }
      """;

  private static final List<String> DRAWN =
      List.of("roc_auc", "average_precision", "f1", "false_alarm_rate", "event_f1");
  private static final List<String> BY_SERIES = List.of("average_precision", "f1");

  private final Comparison comparison;
  private final List<Row> rows;
  private final ComparisonTables tables;

  /**
   * @param metrics names of those in the first table
   */
  public ComparisonPage(Comparison comparison, List<String> metrics) {
    this.comparison = comparison;
    this.rows = comparison.rows();
    this.tables = new ComparisonTables(comparison, metrics);
  }

  public byte[] bytes() {
    Page page = new Page("Detectors side by side", verdict()).style(STYLE);
    page.section("Means of the series", tables.meansOf() + ".")
        .table(tables.means().headings(), tables.means().rows());
    page.section(
            "All series together",
            "Rows, spans and episodes of all series counted together; long series weigh more.")
        .table(tables.totals().headings(), tables.totals().rows());
    addCharts(page);
    addTradeOff(page);
    BY_SERIES.forEach(metric -> addSeries(page, metric));
    addFailures(page);
    return page.contents().html().getBytes(StandardCharsets.UTF_8);
  }

  private String verdict() {
    List<String> best = new ArrayList<>();
    best("average_precision").ifPresent(text -> best.add("Ranks best: " + text));
    best("f1").ifPresent(text -> best.add("alerts best, row by row: " + text));
    best("event_f1").ifPresent(text -> best.add("alerts best, span by span: " + text));
    return "%d series, %d seeds. %s."
        .formatted(comparison.series().size(), comparison.seeds().size(), String.join("; ", best));
  }

  private Optional<String> best(String metric) {
    return rows.stream()
        .filter(row -> row.figure(metric).isPresent())
        .max(Comparator.comparingDouble(row -> row.figure(metric).orElseThrow().value()))
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "%s (%s %.3f)",
                    row.contender().title(),
                    metric,
                    row.figure(metric).orElseThrow().value()));
  }

  private void addCharts(Page page) {
    page.section(
        "Detectors by metric",
        "Blue are detectors, grey baselines; the bar is one standard deviation over the seeds to"
            + " each side. Of the false-alarm rate less is better, of all others more.");
    DRAWN.stream()
        .filter(metric -> rows.stream().anyMatch(row -> row.figure(metric).isPresent()))
        .forEach(metric -> page.chart(new MetricChart(metric, rows).svg()));
  }

  private void addTradeOff(Page page) {
    TradeOffChart chart = new TradeOffChart(rows);
    if (chart.isWorthIt()) {
      page.section(
              "What more alerts buy", "Each dot is a value of the sweep. Up and left is better.")
          .chart(chart.svg());
    }
  }

  private void addSeries(Page page, String metric) {
    List<String> headings = new ArrayList<>(List.of("series"));
    rows.forEach(row -> headings.add(row.contender().title()));
    page.section("Series: " + metric, "Means over the seeds; – where it is undefined.")
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
    return comparison.of(contender).stream()
        .filter(outcome -> outcome.series().equals(series))
        .map(outcome -> outcome.figures().get(metric))
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .average()
        .stream()
        .mapToObj(FigureText::number)
        .findFirst()
        .orElse(FigureText.UNDEFINED);
  }

  private void addFailures(Page page) {
    List<Outcome> failures = comparison.failures();
    if (!failures.isEmpty()) {
      page.section("What failed", "These runs are in no figure above.")
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
