package dev.weir.detection.event.value;

/** The short form of an offending value in a message: one line, no control characters. */
public final class Found {

  private static final int LONGEST = 32;

  private Found() {}

  /** At most 32 characters of a value, in quotes. */
  public static String of(CharSequence value) {
    StringBuilder shown = new StringBuilder(LONGEST + 3).append('\'');
    int length = Math.min(value.length(), LONGEST);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return shown.append(value.length() > LONGEST ? "…'" : "'").toString();
  }
}
