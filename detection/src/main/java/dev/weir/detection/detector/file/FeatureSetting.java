package dev.weir.detection.detector.file;

import java.util.Optional;
import java.util.stream.Stream;

/** Keys that speak of one feature: {@code features.<feature>.<suffix>}. */
public enum FeatureSetting {
  TYPE(
      "type",
      "numeric",
      "`numeric`, or `categorical`: text, of which training learns the most frequent values."),
  CATEGORIES(
      "categories",
      "64",
      "Values of a categorical feature that the model tells apart at most; all others are one."),
  RANGE(
      "range",
      "",
      "`A..B`: what is physically possible, both ends included. An event outside goes to the"
          + " dead-letter topic."),
  MISSING(
      "missing",
      "mean",
      "What stands in for a missing value: `mean` of training, the entity's `previous` value, or"
          + " `reject` the event.");

  private final String suffix;
  private final String standard;
  private final String meaning;

  FeatureSetting(String suffix, String standard, String meaning) {
    this.suffix = suffix;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The key as a detector file writes it. */
  public String key(String feature) {
    return "features." + feature + "." + suffix;
  }

  public String standard() {
    return standard;
  }

  public String meaning() {
    return meaning;
  }

  /** The feature that a key speaks of, where it ends like one of these. */
  static Optional<String> featureOf(String key) {
    return Stream.of(values())
        .filter(setting -> key.startsWith("features.") && key.endsWith("." + setting.suffix))
        .filter(setting -> key.length() > "features.".length() + setting.suffix.length() + 1)
        .map(
            setting ->
                key.substring("features.".length(), key.length() - setting.suffix.length() - 1))
        .findFirst();
  }
}
