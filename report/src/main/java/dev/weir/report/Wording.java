package dev.weir.report;

import java.util.OptionalDouble;

/** Numbers in words around them. */
public final class Wording {

  private Wording() {}

  /** {@code 1 event}, {@code 2 events}, {@code 3,000 events}. */
  public static String count(long count, String noun) {
    return Markup.fill("%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** {@code 1 is left out}, {@code 2 are left out}. */
  public static String leftOut(long count) {
    return Markup.fill("%,d %s left out", count, count == 1 ? "is" : "are");
  }

  /** A number of few digits, – where there is none. */
  public static String number(double value) {
    return Double.isNaN(value) ? "–" : Markup.number(value);
  }

  public static String number(OptionalDouble value) {
    return value.isEmpty() ? "–" : Markup.number(value.getAsDouble());
  }

  /** {@code 7.4 times its threshold}. */
  public static String times(double exceedance) {
    if (Double.isNaN(exceedance)) {
      return "without a threshold yet";
    }
    String factor = exceedance >= 10 ? "%,.0f" : exceedance >= 1 ? "%.1f" : "%.2f";
    return Markup.fill(factor, exceedance) + " times its threshold";
  }
}
