package dev.weir.evaluation.output.document;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.output.FigureText;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Figure;
import dev.weir.evaluation.result.Reference;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.result.SetResult;
import dev.weir.report.Wording;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One set as Markdown: a line for each detector and baseline with its figures, ± their deviation
 * over the seeds, those known from elsewhere below, and what it took. A figure is that of all
 * series together where it follows from counts, else the mean of the series.
 *
 * @param result with a name
 */
record SetTable(SetResult result) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        line("", result.shown().metrics().stream().map(metric -> "`" + metric + "`").toList()));
    lines.add("|---".repeat(result.shown().metrics().size() + 1) + "|");
    result.comparison().rows().forEach(row -> lines.add(line(row)));
    result.shown().references().forEach(one -> lines.add(line(one)));
    lines.add("");
    result.shown().eachSeries().forEach(metric -> lines.addAll(series(metric)));
    lines.add(what());
    sources().forEach(lines::add);
    lines.add("");
    return lines;
  }

  private String line(Row row) {
    String title = row.contender().title();
    String name = row.contender().kind().isBaseline() ? title : "**Weir**, " + title;
    String failed =
        row.failures() == 0 ? "" : ", %s failed".formatted(Wording.count(row.failures(), "run"));
    return line(
        name + failed, result.shown().metrics().stream().map(metric -> cell(row, metric)).toList());
  }

  private static String cell(Row row, String metric) {
    Optional<Figure> figure = row.figure(metric);
    return Metrics.named(metric).orElseThrow().kind() == Metric.Kind.COUNT
        ? FigureText.count(figure)
        : FigureText.overSeeds(figure);
  }

  /** A line for each series, a column for each detector. */
  private List<String> series(String metric) {
    Comparison comparison = result.comparison();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "`" + metric + "` of",
            comparison.contenders().stream().map(Contender::title).toList()));
    lines.add("|---".repeat(comparison.contenders().size() + 1) + "|");
    for (String series : comparison.series()) {
      lines.add(
          line(
              series,
              comparison.contenders().stream()
                  .map(one -> FigureText.of(comparison.mean(one, series, metric)))
                  .toList()));
    }
    lines.add("");
    return lines;
  }

  private String line(Reference one) {
    return line(
        one.name() + ", " + one.origin(),
        result.shown().metrics().stream()
            .map(metric -> one.figures().getOrDefault(metric, ""))
            .toList());
  }

  private static String line(String name, List<String> cells) {
    return "| " + escape(name) + " | " + String.join(" | ", cells) + " |";
  }

  private String what() {
    Comparison comparison = result.comparison();
    return String.format(
        Locale.ROOT,
        "`%s`: %d series, %s; %s of a processor.",
        result.name(),
        comparison.series().size(),
        comparison.seeds().size() == 1
            ? "1 seed"
            : "± over %d seeds".formatted(comparison.seeds().size()),
        Wording.count(result.processor().toSeconds(), "second"));
  }

  private Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    result
        .shown()
        .references()
        .forEach(one -> sources.add("%s: %s.".formatted(one.name(), one.source())));
    return sources;
  }

  private static String escape(String text) {
    return text.replace("|", "\\|");
  }
}
