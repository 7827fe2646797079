package dev.weir.trainer.lab.finding;

import java.util.List;
import java.util.Optional;

/**
 * A figure, measured once for each seed.
 *
 * @param id short and stable, for machines
 * @param name for people
 * @param setup how it was come by, beyond what the chapter says
 * @param kind what is measured
 * @param published what others published of the same architecture and share of labels
 * @param values one for each seed, at least one
 * @param seconds of training, mean over the seeds
 */
public record Measure(
    String id,
    String name,
    String setup,
    Kind kind,
    Optional<Published> published,
    List<Double> values,
    double seconds) {

  /** What is measured. */
  public enum Kind {
    /** Share of the images, test images where nothing else is said, whose digit is told rightly. */
    ACCURACY,
    /** Area under the ROC curve. */
    ROC_AUC,
    /** Share of the hundred nearest that show the same digit. */
    PRECISION_AT_100,
    /** Mean squared error of a pixel, ink 1 and paper 0. */
    SQUARED_ERROR,
    /** Share of a code's values that are below 0.1 or above 0.9. */
    NEAR_BINARY
  }

  /**
   * A published figure.
   *
   * @param value of the same kind
   * @param time of training as published
   */
  public record Published(double value, String time) {}

  public Measure {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "Measure '%s' must have at least 1 value, found 0".formatted(id));
    }
  }

  public double mean() {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  /** Standard deviation over seeds; 0 for a single one. */
  public double deviation() {
    double mean = mean();
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return values.size() > 1 ? Math.sqrt(squares / (values.size() - 1)) : 0;
  }
}
