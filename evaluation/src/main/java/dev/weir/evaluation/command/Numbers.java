package dev.weir.evaluation.command;

import dev.weir.detection.InvalidConfigurationException;

/** What numbers of options must be. */
final class Numbers {

  private Numbers() {}

  /**
   * @throws InvalidConfigurationException if the number is below 1
   */
  static void requireAtLeastOne(String option, long value) {
    if (value < 1) {
      throw new InvalidConfigurationException("%s must be >= 1, found %d".formatted(option, value));
    }
  }
}
