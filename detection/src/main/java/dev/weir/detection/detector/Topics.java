package dev.weir.detection.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of the topics a detector reads and writes.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param scores where every judged event goes; empty: nowhere
 */
public record Topics(String events, String alerts, Optional<String> scores, String deadLetters) {

  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  public Topics {
    List<String> problems = new ArrayList<>();
    check("topics.events", events, problems);
    check("topics.alerts", alerts, problems);
    scores.ifPresent(name -> check("topics.scores", name, problems));
    check("topics.deadLetters", deadLetters, problems);
    if (Stream.of(alerts, deadLetters, scores.orElse("")).anyMatch(events::equals)) {
      problems.add(
          "topics.events must differ from the topics written, found '%s' twice".formatted(events));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private static void check(String key, String name, List<String> problems) {
    if (!LEGAL.matcher(name).matches()) {
      problems.add(
          "%s must be 1 to 249 of a-z, A-Z, 0-9, '.', '_', '-', found '%s'".formatted(key, name));
    }
  }
}
