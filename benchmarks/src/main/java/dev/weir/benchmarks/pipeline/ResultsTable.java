package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.figures.Spread;
import dev.weir.benchmarks.trial.Measurement;
import dev.weir.benchmarks.variant.Variant;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Results for people: a table for each cell, then its ratios. */
final class ResultsTable {

  private static final String ROW = "%-27s %12s %9s %9s  %s%n";

  private final Results results;
  private final PrintWriter out;

  ResultsTable(Results results, PrintWriter out) {
    this.results = results;
    this.out = out;
  }

  void print() {
    for (Cell cell : results.cells()) {
      out.printf("%s; median of %d rounds%n", cell, rounds(cell));
      out.printf(ROW, "", "events/s", "µs/event", "µs, JVM", "least and most events/s");
      results.variants(cell).forEach(variant -> row(cell, variant));
      for (Map.Entry<String, Spread> ratio : results.ratios(cell).entrySet()) {
        out.printf("  %-18s %s%n", ratio.getKey(), ratio.getValue().text("%.2f"));
      }
      out.println();
    }
    out.flush();
  }

  private int rounds(Cell cell) {
    return results.of(cell, results.variants(cell).get(0)).size();
  }

  private void row(Cell cell, Variant variant) {
    List<Measurement> measured = results.of(cell, variant);
    Spread rate = spread(measured, Measurement::eventsPerSecond);
    out.printf(
        ROW,
        variant.title(),
        number("%,.0f", rate.median()),
        number("%.2f", spread(measured, Measurement::threadMicros).median()),
        number("%.2f", spread(measured, Measurement::processMicros).median()),
        number("%,.0f", rate.min()) + "–" + number("%,.0f", rate.max()));
  }

  static Spread spread(List<Measurement> measured, ToDoubleFunction<Measurement> part) {
    return Spread.of(measured.stream().map(part::applyAsDouble).toList());
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
