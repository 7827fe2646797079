package dev.weir.evaluation.series;

import java.util.HashMap;
import java.util.Map;

/**
 * A history that detectors are tried on.
 *
 * @param name tells it from the others
 * @param training what is learnt from
 * @param test what is judged
 * @param settings keys that every detector has on this series alone
 * @param labelling which labels of the test count
 */
public record Series(
    String name, Part training, Part test, Map<String, String> settings, Labelling labelling) {

  public Series {
    settings = Map.copyOf(settings);
  }

  public Series(String name, Part training, Part test) {
    this(name, training, test, Map.of(), Labelling.every());
  }

  /** The same under another name. */
  public Series named(String newName) {
    return new Series(newName, training, test, settings, labelling);
  }

  /** Other parts of the same history. */
  public Series with(Part newTraining, Part newTest) {
    return new Series(name, newTraining, newTest, settings, labelling);
  }

  /** One more key that every detector has on it. */
  public Series with(String key, String value) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(key, value);
    return new Series(name, training, test, all, labelling);
  }

  /** The same, other labels of which count. */
  public Series with(Labelling newLabelling) {
    return new Series(name, training, test, settings, newLabelling);
  }
}
