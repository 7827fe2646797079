package dev.weir.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.value.EventTime;
import java.time.Instant;
import java.util.Optional;

/** A point in time on a command line, written as the time of an event may be. */
public final class TimeArgument {

  private TimeArgument() {}

  /**
   * @param option for the message
   * @param text null where it is not given
   * @throws InvalidConfigurationException if it is no time
   */
  public static Optional<Instant> parse(String option, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Instant.ofEpochMilli(new EventTime(option, Optional.empty()).ofText(text)));
    } catch (BadEventException e) {
      throw new InvalidConfigurationException(
          "%s must be a time such as 2026-03-01T10:00:00Z, found %s".formatted(option, text), e);
    }
  }
}
