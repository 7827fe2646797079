package dev.weir.evaluation.result;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of every detector, not of the baselines.
 *
 * @param metric name
 * @param bound how the figure must lie to the limit
 * @param limit as written
 */
public record Requirement(String metric, Bound bound, String limit) {

  private static final Pattern FORM =
      Pattern.compile("\\s*([a-z0-9_]+)\\s*(>=|<=|>|<)\\s*(\\S+)\\s*");

  /** A comparison. */
  public enum Bound {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String written;

    Bound(String written) {
      this.written = written;
    }

    boolean holds(double value, double limit) {
      return switch (this) {
        case AT_LEAST -> value >= limit;
        case AT_MOST -> value <= limit;
        case ABOVE -> value > limit;
        case BELOW -> value < limit;
      };
    }

    static Bound of(String written) {
      return Stream.of(values())
          .filter(one -> one.written.equals(written))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Reads {@code event_f1>=0.5}.
   *
   * @throws InvalidConfigurationException if it is nothing like that, or there is no such metric
   */
  public static Requirement parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !isNumber(form.group(3))) {
      throw new InvalidConfigurationException(
          "--require must be METRIC>=NUMBER or with <=, > or <, found '%s'".formatted(text));
    }
    Optional<Metric> metric = Metrics.named(form.group(1));
    if (metric.isEmpty() || metric.get().kind() == Metric.Kind.TIME) {
      throw new InvalidConfigurationException(
          "--require must name one of %s, found '%s'".formatted(names(), form.group(1)));
    }
    return new Requirement(form.group(1), Bound.of(form.group(2)), form.group(3));
  }

  /** What is wrong, a line each; a metric that is defined nowhere does not hold. */
  public List<String> problems(List<Row> rows) {
    return rows.stream()
        .filter(row -> !row.contender().kind().isBaseline())
        .filter(row -> !holds(row))
        .map(
            row ->
                "%s of %s must be %s %s, found %s"
                    .formatted(
                        metric,
                        row.contender().title(),
                        bound.written,
                        limit,
                        row.figure(metric)
                            .map(figure -> Double.toString(figure.value()))
                            .orElse("none")))
        .toList();
  }

  private boolean holds(Row row) {
    return row.figure(metric)
        .filter(figure -> bound.holds(figure.value(), Double.parseDouble(limit)))
        .isPresent();
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static List<String> names() {
    return Metrics.all().stream()
        .filter(metric -> metric.kind() != Metric.Kind.TIME)
        .map(Metric::name)
        .toList();
  }
}
