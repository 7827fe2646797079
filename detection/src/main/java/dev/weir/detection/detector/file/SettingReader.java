package dev.weir.detection.detector.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads typed values and collects what is wrong instead of stopping at it. A value that cannot be
 * read counts as absent, so that the rest is still looked at.
 */
final class SettingReader {

  private final Map<String, String> values;
  private final List<String> problems;

  SettingReader(Map<String, String> values, List<String> problems) {
    this.values = values;
    this.problems = problems;
  }

  /** The value as written, or the default; a required key that is absent or empty is a problem. */
  String text(Setting setting) {
    String text = values.get(setting.key());
    if (setting.required() && (text == null || text.isEmpty())) {
      problems.add("%s must be given: %s".formatted(setting.key(), setting.meaning()));
      return "";
    }
    return text == null ? setting.standard() : text;
  }

  Optional<String> optional(Setting setting) {
    return Optional.of(text(setting)).filter(text -> !text.isEmpty());
  }

  /** Whether a key says something: an empty value takes back what a weaker source says. */
  boolean given(Setting setting) {
    return !values.getOrDefault(setting.key(), "").isEmpty();
  }

  boolean given(FeatureSetting setting, String feature) {
    return values.containsKey(setting.key(feature));
  }

  <T> T value(Setting setting, Function<String, T> parse) {
    return parsed(setting.key(), given(setting) ? text(setting) : setting.standard(), parse)
        .orElseGet(() -> setting.standard().isEmpty() ? null : parse.apply(setting.standard()));
  }

  <T> Optional<T> optional(Setting setting, Function<String, T> parse) {
    return optional(setting).flatMap(text -> parsed(setting.key(), text, parse));
  }

  <T> Optional<T> optional(FeatureSetting setting, String feature, Function<String, T> parse) {
    String key = setting.key(feature);
    String text = values.getOrDefault(key, setting.standard());
    return text.isEmpty() ? Optional.empty() : parsed(key, text, parse);
  }

  /** Makes a record; what its constructor refuses, a line each, are problems; then null. */
  <T> T attempt(Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      e.getMessage().lines().forEach(problems::add);
      return null;
    }
  }

  void problem(String problem) {
    problems.add(problem);
  }

  private <T> Optional<T> parsed(String key, String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      problems.add("%s must be %s, found '%s'".formatted(key, e.getMessage(), text));
      return Optional.empty();
    }
  }
}
