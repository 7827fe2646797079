package dev.weir.streams.replay.output;

import dev.weir.report.Markup;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import dev.weir.streams.replay.figures.ReplayFigures;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The {@link Metrics} of a replay as rows of name, value and meaning; wall-clock times are left
 * out.
 */
final class FigureTable {

  private static final Set<String> CHIEF =
      Set.of(
          "roc_auc",
          "average_precision",
          "best_f1",
          "vus_pr",
          "precision",
          "recall",
          "f1",
          "false_alarm_rate",
          "event_precision",
          "event_recall",
          "event_f1",
          "false_episodes_per_day",
          "median_delay_seconds",
          "nab_standard",
          "target_share",
          "target_per_day",
          "exceedance_share",
          "exceedances_per_day");

  private static final Properties MEANINGS = meanings();

  private FigureTable() {}

  /** Those that tell most, as far as they are defined. */
  static List<List<String>> chief(ReplayFigures figures) {
    return rows(figures, metric -> isChief(metric, figures));
  }

  /** All but these. */
  static List<List<String>> others(ReplayFigures figures) {
    return rows(figures, metric -> !isChief(metric, figures));
  }

  private static boolean isChief(Metric metric, ReplayFigures figures) {
    return CHIEF.contains(metric.name()) && metric.of(figures).isPresent();
  }

  private static List<List<String>> rows(ReplayFigures figures, Predicate<Metric> chosen) {
    return Metrics.all().stream()
        .filter(metric -> metric.kind() != Metric.Kind.TIME)
        .filter(metric -> figures.truth().isPresent() || !metric.needsLabels())
        .filter(chosen)
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
