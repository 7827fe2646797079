package dev.weir.streams.replay.source;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.value.EventTime;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One end of a range of a topic, in every partition. */
public sealed interface OffsetBound {

  /** The first that is there, or behind the last. */
  record Edge() implements OffsetBound {
    @Override
    public String toString() {
      return "";
    }
  }

  /** The same in every partition; where a partition does not have it, what is nearest. */
  record Common(long offset) implements OffsetBound {
    @Override
    public String toString() {
      return Long.toString(offset);
    }
  }

  /** Of each partition named; the others have theirs at the edge. */
  record EachOf(SortedMap<Integer, Long> offsets) implements OffsetBound {
    @Override
    public String toString() {
      return offsets.toString();
    }
  }

  /**
   * The first message written at a time or later.
   *
   * @param millis since the epoch, as the messages' own timestamps
   */
  record Written(long millis) implements OffsetBound {
    @Override
    public String toString() {
      return "@" + Instant.ofEpochMilli(millis);
    }
  }

  Pattern ONE = Pattern.compile("\\d{1,18}");
  Pattern EACH = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

  /**
   * Reads what a command line says: {@code 1000}, {@code 0:1000,1:950}, or {@code @} and a time.
   *
   * @param option named in messages
   * @throws InvalidConfigurationException if the text is none of these
   */
  static OffsetBound parse(String option, Optional<String> text) {
    if (text.isEmpty()) {
      return new Edge();
    }
    String bound = text.get().strip();
    if (ONE.matcher(bound).matches()) {
      return new Common(Long.parseLong(bound));
    }
    return bound.startsWith("@") ? written(option, bound) : each(option, bound);
  }

  private static OffsetBound written(String option, String text) {
    try {
      return new Written(new EventTime(option, Optional.empty()).ofText(text.substring(1)));
    } catch (BadEventException e) {
      throw unreadable(option, text);
    }
  }

  private static OffsetBound each(String option, String text) {
    SortedMap<Integer, Long> offsets = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = EACH.matcher(part.strip());
      if (!matcher.matches()) {
        throw unreadable(option, text);
      }
      offsets.put(Integer.valueOf(matcher.group(1)), Long.valueOf(matcher.group(2)));
    }
    return new EachOf(offsets);
  }

  private static InvalidConfigurationException unreadable(String option, String text) {
    return new InvalidConfigurationException(
        "%s must be an offset such as 1000, one of each partition such as 0:1000,1:950, or a time of writing such as @2026-03-01T10:00:00Z, found '%s'"
            .formatted(option, text));
  }
}
