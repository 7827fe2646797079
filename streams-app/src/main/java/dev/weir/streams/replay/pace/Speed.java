package dev.weir.streams.replay.pace;

import dev.weir.detection.InvalidConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a replay for a show goes.
 *
 * @param factor seconds of event time that pass in a second, in [0.001, 1e9]
 */
public record Speed(double factor) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)x?");
  private static final double SLOWEST = 0.001;
  private static final double FASTEST = 1e9;

  public Speed {
    if (!(factor >= SLOWEST && factor <= FASTEST)) {
      throw unfit(Double.toString(factor));
    }
  }

  /**
   * Reads {@code 60x} or {@code 60}.
   *
   * @throws InvalidConfigurationException if the text is none, or out of range
   */
  public static Speed parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw unfit(text);
    }
    return new Speed(Double.parseDouble(matcher.group(1)));
  }

  private static InvalidConfigurationException unfit(String found) {
    return new InvalidConfigurationException(
        "--speed must be in [0.001x, 1000000000x], found %s. 60x plays an hour in a minute; without --speed a replay goes as fast as it can"
            .formatted(found));
  }
}
