package dev.weir.command;

import dev.weir.detection.InvalidConfigurationException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** After how long a label is known to everybody. A mixin. */
public final class LabelDelayOption {

  private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

  @Option(
      names = "--label-delay",
      paramLabel = "7d",
      description =
          "Leave out of the figures each day (UTC) entities with an anomalous event before, as"
              + " soon as so many whole days lie between: they are found out by then, as blocked"
              + " cards are.")
  private String delay;

  /**
   * Whole days; empty where it is not given.
   *
   * @throws InvalidConfigurationException if it is something else
   */
  public OptionalInt days() {
    if (delay == null) {
      return OptionalInt.empty();
    }
    Matcher days = DAYS.matcher(delay.strip());
    if (!days.matches()) {
      throw new InvalidConfigurationException(
          "--label-delay must be whole days such as 0d or 7d, found '%s'".formatted(delay));
    }
    return OptionalInt.of(Integer.parseInt(days.group(1)));
  }
}
