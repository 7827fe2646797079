package dev.weir.detection.detector;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of the topics a detector reads and writes.
 *
 * @param scores where every judged event goes; empty: nowhere
 */
public record Topics(String events, String alerts, Optional<String> scores, String deadLetters) {

  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  public Topics {
    check("topics.events", events);
    check("topics.alerts", alerts);
    scores.ifPresent(name -> check("topics.scores", name));
    check("topics.deadLetters", deadLetters);
    if (alerts.equals(events) || deadLetters.equals(events)) {
      throw new IllegalArgumentException(
          "topics.events must differ from the topics written, found '%s' twice".formatted(events));
    }
  }

  private static void check(String key, String name) {
    if (!LEGAL.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s must be 1 to 249 of a-z, A-Z, 0-9, '.', '_', '-', found '%s'".formatted(key, name));
    }
  }
}
