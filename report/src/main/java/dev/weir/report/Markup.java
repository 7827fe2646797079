package dev.weir.report;

import java.util.Locale;

/** Text and numbers as they stand in a page. */
public final class Markup {

  private Markup() {}

  /** Text with what HTML and SVG would read as markup written out. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Fills a template in the root locale, so that a page has the same bytes everywhere. */
  public static String fill(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  /** A share of one, as {@code 0.05 %}. */
  public static String percent(double share) {
    return number(100 * share) + " %";
  }

  /** Four significant digits, without trailing zeros. */
  public static String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    double size = Math.abs(value);
    if (size >= 1e6 || size < 1e-4) {
      // What rounds up to the bound has no exponent.
      return fill("%.3g", value).replaceFirst("\\.?0+(?=e)|(?<=^-?0\\.0001)0+$", "");
    }
    int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
    String text = fill("%." + decimals + "f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
