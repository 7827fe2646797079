package dev.weir.benchmarks.measure;

import dev.weir.detection.InvalidConfigurationException;

/** Checks options. */
public final class Options {

  private Options() {}

  /**
   * @throws InvalidConfigurationException if the value is below 1
   */
  public static void requirePositive(String option, long value) {
    if (value < 1) {
      throw new InvalidConfigurationException("%s must be >= 1, found %d".formatted(option, value));
    }
  }
}
