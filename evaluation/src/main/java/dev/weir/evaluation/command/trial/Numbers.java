package dev.weir.evaluation.command.trial;

import dev.weir.detection.InvalidConfigurationException;

/** What numbers of options must be. */
public final class Numbers {

  private Numbers() {}

  /**
   * @throws InvalidConfigurationException if the number is below 1
   */
  public static void requireAtLeastOne(String option, long value) {
    if (value < 1) {
      throw new InvalidConfigurationException("%s must be >= 1, found %d".formatted(option, value));
    }
  }
}
