package dev.weir.evaluation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.result.SetResult;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Every run of a comparison as CSV, a row each, by contender, series and seed: {@code
 * detector,setting,kind,series,seed,failure}, then every metric that the clock has no part in;
 * empty where one is undefined. The same runs give the same bytes.
 */
public final class ComparisonCsv {

  private final List<SetResult> results;
  private final List<String> metrics =
      Metrics.all().stream()
          .filter(metric -> metric.kind() != Metric.Kind.TIME)
          .map(Metric::name)
          .toList();

  /**
   * @param results of one comparison alone, or of several with names, of which {@code set} is then
   *     a first column
   */
  public ComparisonCsv(List<SetResult> results) {
    this.results = List.copyOf(results);
  }

  public byte[] bytes() throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      write(csv);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(CsvWriter csv) {
    List<String> header =
        new ArrayList<>(List.of("detector", "setting", "kind", "series", "seed", "failure"));
    header.addAll(metrics);
    if (results.get(0).isNamed()) {
      header.add(0, "set");
    }
    csv.writeRecord(header);
    results.forEach(result -> write(result, csv));
  }

  private void write(SetResult result, CsvWriter csv) {
    for (Contender contender : result.comparison().contenders()) {
      result.comparison().outcomes().stream()
          .filter(outcome -> outcome.contender().equals(contender.title()))
          .sorted(Comparator.comparing(Outcome::series).thenComparing(Outcome::seed))
          .map(outcome -> cells(contender, outcome))
          .forEach(cells -> csv.writeRecord(named(result, cells)));
    }
  }

  private static List<String> named(SetResult result, List<String> cells) {
    if (result.isNamed()) {
      cells.add(0, result.name());
    }
    return cells;
  }

  private List<String> cells(Contender contender, Outcome outcome) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                contender.name(),
                contender.setting(),
                contender.kind().name().toLowerCase(Locale.ROOT),
                outcome.series(),
                Long.toString(outcome.seed()),
                outcome.failure()));
    metrics.forEach(metric -> cells.add(NumberText.of(metric, outcome.figures().get(metric))));
    return cells;
  }
}
