package dev.weir.benchmarks.instance;

import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * Metrics in the text format of Prometheus: {@code name{label="value",…} number}, a line each.
 *
 * @param text as it was answered
 */
public record MetricsText(String text) {

  /** The sum of a metric over all lines with these labels; 0 if there is none. */
  public double sum(String name, String... labels) {
    return values(name, labels).sum();
  }

  /** The largest of them. */
  public OptionalDouble max(String name, String... labels) {
    return values(name, labels).max();
  }

  /**
   * @param labels each as it is written, with or without its quotes and beginning
   */
  private DoubleStream values(String name, String... labels) {
    Predicate<String> wanted =
        line -> {
          for (String label : labels) {
            if (!line.contains(label)) {
              return false;
            }
          }
          return true;
        };
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(wanted)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .filter(Double::isFinite);
  }
}
