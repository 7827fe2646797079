package dev.weir.evaluation.result;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * A mean, and how far from it values lie.
 *
 * @param mean of the values
 * @param deviation their standard deviation, n − 1 in the denominator; empty of one value
 */
record Spread(double mean, OptionalDouble deviation) {

  /**
   * @param values at least one
   */
  static Spread of(Collection<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    if (values.size() == 1) {
      return new Spread(mean, OptionalDouble.empty());
    }
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return new Spread(mean, OptionalDouble.of(Math.sqrt(squares / (values.size() - 1))));
  }
}
