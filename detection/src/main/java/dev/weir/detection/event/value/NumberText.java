package dev.weir.detection.event.value;

import dev.weir.detection.event.BadEventException;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers in events: decimal text as files and messages mean it, not all that Java would take, and
 * what to say of a value that is no finite number.
 */
public final class NumberText {

  private static final Set<String> NO_VALUE =
      Set.of("nan", "na", "n/a", "nil", "none", "null", "?", "-");

  private NumberText() {}

  /** Whether only the characters of a decimal number are in the text: no NaN, no 1f, no 0x1. */
  static boolean looksNumeric(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return text.length() > 0;
  }

  /**
   * Reads a value; NaN where the text is blank, which is a missing value.
   *
   * @throws BadEventException if the text is no finite number within the range of a float
   */
  public static float parse(String field, String text) throws BadEventException {
    String value = text.strip();
    if (value.isEmpty()) {
      return Float.NaN;
    }
    float number = ShortDecimal.parse(value);
    if (Float.isNaN(number) && looksNumeric(value)) {
      number = parsed(value);
    }
    if (!Float.isFinite(number)) {
      throw notFinite(field, Found.of(value) + hint(value));
    }
    return number;
  }

  /** What to do where the text was meant to say that there is no value. */
  private static String hint(String text) {
    return NO_VALUE.contains(text.toLowerCase(Locale.ROOT))
        ? ". Where a value is missing, leave the field empty"
        : "";
  }

  private static float parsed(String digits) {
    try {
      return Float.parseFloat(digits);
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  /**
   * The value itself.
   *
   * @throws BadEventException if it is NaN or infinite
   */
  public static float finite(String field, float value, Object found) throws BadEventException {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      throw notFinite(field, found);
    }
    return value;
  }

  /**
   * The exception for a value that is no finite number.
   *
   * @param found the value in short form, or its type
   */
  public static BadEventException notFinite(String field, Object found) {
    return new BadEventException(
        BadEventException.Stage.EVENT,
        "Event must have a finite number in '%s', found %s".formatted(field, found));
  }
}
