package dev.weir.detection.detector.family;

import dev.weir.detection.InvalidConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How features lie as pixels: row by row, and of each pixel one channel after the other.
 *
 * @param height ≥ 1
 * @param width ≥ 1
 * @param channels ≥ 1
 */
public record Image(int height, int width, int channels) {

  private static final Pattern WRITTEN =
      Pattern.compile("([1-9]\\d{0,3})x([1-9]\\d{0,3})(?:x([1-9]\\d{0,3}))?");

  /**
   * Reads {@code 28x28} or {@code 32x32x3}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Image parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a height x width such as 28x28, or a height x width x channels such as 32x32x3");
    }
    String channels = matcher.group(3);
    return new Image(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        channels == null ? 1 : Integer.parseInt(channels));
  }

  /**
   * @param window rows of one input
   * @param length values of one input
   * @throws InvalidConfigurationException if the values are not the image's pixels
   */
  public void requirePixels(int window, int length) {
    if (window != 1) {
      throw new InvalidConfigurationException(
          "features.window must be 1 with model.image, found %d".formatted(window));
    }
    if (length != height * width * channels) {
      throw new InvalidConfigurationException(
          "features must be the %d values of model.image=%s, found %d"
              .formatted(height * width * channels, this, length));
    }
  }

  /** As {@code model.image} writes it. */
  @Override
  public String toString() {
    return channels == 1 ? height + "x" + width : height + "x" + width + "x" + channels;
  }
}
