package dev.weir.detection.event.value;

/**
 * Dates and times as text, {@code yyyy-MM-dd[(T| )HH:mm[:ss[.fraction]]][Z|±HH[[:]mm]]}, read
 * without allocation: a formatter of the JDK costs microseconds an event.
 */
final class DateTimeText {

  /** The text is no date. */
  static final long NONE = Long.MIN_VALUE;

  private static final int DATE_LENGTH = 10;

  private DateTimeText() {}

  /** Milliseconds since 1970-01-01T00:00:00Z, or {@link #NONE}. */
  static long parse(CharSequence text) {
    int end = text.length();
    if (end < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    long day = epochDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    if (day == NONE) {
      return NONE;
    }
    long midnight = day * 86_400_000L;
    if (end == DATE_LENGTH) {
      return midnight;
    }
    char separator = text.charAt(DATE_LENGTH);
    return separator == 'T' || separator == ' ' || separator == 't'
        ? timeOfDay(text, midnight)
        : offset(text, DATE_LENGTH, midnight);
  }

  private static long timeOfDay(CharSequence text, long midnight) {
    int hour = digits(text, 11, 2);
    int minute = colonDigits(text, 13);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return NONE;
    }
    long millis = midnight + hour * 3_600_000L + minute * 60_000L;
    if (text.length() <= 16 || text.charAt(16) != ':') {
      return offset(text, 16, millis);
    }
    int second = colonDigits(text, 16);
    if (second < 0 || second > 59) {
      return NONE;
    }
    return fraction(text, 19, millis + second * 1000L);
  }

  private static long fraction(CharSequence text, int from, long millis) {
    int at = from;
    if (at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
      return offset(text, at, millis);
    }
    at++;
    int start = at;
    int fraction = 0;
    for (int scale = 100; at < text.length() && isDigit(text.charAt(at)); at++, scale /= 10) {
      fraction += (text.charAt(at) - '0') * scale;
    }
    return at == start ? NONE : offset(text, at, millis + fraction);
  }

  private static long offset(CharSequence text, int from, long local) {
    int left = text.length() - from;
    if (left == 0) {
      return local;
    }
    char sign = text.charAt(from);
    if (left == 1) {
      return sign == 'Z' || sign == 'z' ? local : NONE;
    }
    int hours = digits(text, from + 1, 2);
    int minutes = offsetMinutes(text, from + 3);
    if ((sign != '+' && sign != '-') || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    long shift = hours * 3_600_000L + minutes * 60_000L;
    return sign == '+' ? local - shift : local + shift;
  }

  private static int offsetMinutes(CharSequence text, int from) {
    return switch (text.length() - from) {
      case 0 -> 0;
      case 2 -> digits(text, from, 2);
      case 3 -> colonDigits(text, from);
      default -> -1;
    };
  }

  private static int colonDigits(CharSequence text, int from) {
    return from < text.length() && text.charAt(from) == ':' ? digits(text, from + 1, 2) : -1;
  }

  private static int digits(CharSequence text, int from, int count) {
    if (from + count > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long epochDay(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
      return NONE;
    }
    // Days of the civil calendar, counted in years that begin in March.
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468L;
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      default -> 31;
    };
  }
}
