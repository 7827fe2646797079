package dev.weir.streams.replay;

import dev.weir.report.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;

/** The {@link Metrics} of a replay as rows of name, value and meaning. */
final class FigureTable {

  private static final Properties MEANINGS = meanings();

  private FigureTable() {}

  /** Those of a kind that there are without labels, or with them. */
  static List<List<String>> of(ReplayFigures figures, Metric.Kind kind) {
    return Metrics.all().stream()
        .filter(metric -> metric.kind() == kind)
        .filter(metric -> figures.truth().isPresent() || !metric.needsLabels())
        .map(metric -> List.of(metric.name(), text(metric, figures), meaning(metric.name())))
        .toList();
  }

  /** What a figure is, in a few words; empty where nobody wrote them down. */
  static String meaning(String name) {
    return MEANINGS.getProperty(name, "");
  }

  private static String text(Metric metric, ReplayFigures figures) {
    OptionalDouble value = metric.of(figures);
    if (value.isEmpty()) {
      return "–";
    }
    return metric.kind() == Metric.Kind.COUNT
        ? Markup.fill("%,d", (long) value.getAsDouble())
        : Markup.number(value.getAsDouble());
  }

  private static Properties meanings() {
    try (InputStream stream = FigureTable.class.getResourceAsStream("figures.properties")) {
      Properties meanings = new Properties();
      meanings.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return meanings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
