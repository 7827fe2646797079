package dev.weir.evaluation.series;

import java.util.Map;

/**
 * A history that detectors are tried on.
 *
 * @param name tells it from the others
 * @param training what is learnt from
 * @param test what is judged
 * @param settings keys that every detector has on this series alone
 */
public record Series(String name, Part training, Part test, Map<String, String> settings) {

  public Series {
    settings = Map.copyOf(settings);
  }

  public Series(String name, Part training, Part test) {
    this(name, training, test, Map.of());
  }
}
