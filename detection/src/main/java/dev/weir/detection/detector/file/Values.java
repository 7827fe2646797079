package dev.weir.detection.detector.file;

import dev.weir.detection.features.ClockCycle;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How values are written in a detector file. Each method answers the value, or throws
 * IllegalArgumentException with what the text must be; the caller knows the key.
 */
final class Values {

  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");
  private static final Pattern SPAN = Pattern.compile("(.*?)(\\d+)\\.\\.(.*?)(\\d+)");
  private static final Pattern SHARE = Pattern.compile("(\\d+)of(\\d+)");
  private static final Pattern RANGE = Pattern.compile("(\\S+?)\\.\\.(\\S+)");

  private Values() {}

  /** {@code 500ms, 30s, 10m, 2h, 1d}, or ISO-8601 such as {@code PT10M}. */
  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      try {
        return Duration.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("a duration such as 500ms, 30s, 10m, 2h or 1d", e);
      }
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static int integer(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number", e);
    }
  }

  static long longInteger(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number", e);
    }
  }

  static double decimal(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number", e);
    }
  }

  static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("true or false");
    }
    return text.equals("true");
  }

  /** {@code false} as none, {@code true} as 1, or a number. */
  static OptionalDouble share(String text) {
    try {
      return switch (text) {
        case "false" -> OptionalDouble.empty();
        case "true" -> OptionalDouble.of(1);
        default -> OptionalDouble.of(decimal(text));
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("true, false or a share in (0, 1]", e);
    }
  }

  /** Comma-separated, spaces around items ignored; empty text is the empty list. */
  static List<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  static List<Integer> integers(String text) {
    return list(text).stream().map(Values::integer).toList();
  }

  static List<ClockCycle> clock(String text) {
    return list(text).stream().map(item -> oneOf(ClockCycle.class, item)).toList();
  }

  /** A list in which {@code m0..m37} stands for m0, m1, … m37. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String item : list(text)) {
      Matcher span = SPAN.matcher(item);
      if (span.matches() && span.group(1).equals(span.group(3))) {
        IntStream.rangeClosed(integer(span.group(2)), integer(span.group(4)))
            .forEach(i -> names.add(span.group(1) + i));
      } else {
        names.add(item);
      }
    }
    return names;
  }

  /** {@code 2of3} as [2, 3]. */
  static int[] hitsOf(String text) {
    Matcher matcher = SHARE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("hits of events, such as 2of3");
    }
    return new int[] {integer(matcher.group(1)), integer(matcher.group(2))};
  }

  /** {@code -40..150} as [-40, 150]. */
  static float[] range(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a range such as -40..150");
    }
    return new float[] {(float) decimal(matcher.group(1)), (float) decimal(matcher.group(2))};
  }

  /** A constant of an enum, written in lower case with dashes. */
  static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
    return oneOf(type, text, '-');
  }

  /** A constant of an enum, written in lower case with this between its words. */
  static <E extends Enum<E>> E oneOf(Class<E> type, String text, char between) {
    List<String> all =
        Stream.of(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase().replace('_', between))
            .toList();
    if (!all.contains(text)) {
      throw new IllegalArgumentException("one of " + String.join(", ", all));
    }
    return type.getEnumConstants()[all.indexOf(text)];
  }
}
