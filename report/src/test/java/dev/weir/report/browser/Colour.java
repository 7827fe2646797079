package dev.weir.report.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque colour of sRGB.
 *
 * @param red in [0, 255], as the others
 */
record Colour(int red, int green, int blue) {

  private static final Pattern TEXT = Pattern.compile("rgba?\\((\\d+), (\\d+), (\\d+)(?:, 1)?\\)");

  /** Reads a computed colour as a browser writes it. */
  static Colour parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Colour must be rgb(r, g, b), found " + text);
    }
    return new Colour(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  /** (lighter + 0.05) / (darker + 0.05), in [1, 21]: WCAG 2.2, contrast ratio. */
  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** In [0, 1]: WCAG 2.2, relative luminance. */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
