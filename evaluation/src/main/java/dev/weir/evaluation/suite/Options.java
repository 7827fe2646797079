package dev.weir.evaluation.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options of the command line as a document has them: their names without the dashes, each with a
 * value, a list, or keys with values.
 *
 * @param values of each option; one with several arguments is given so often
 * @param lines of the document that say so
 */
record Options(Map<String, List<String>> values, Map<String, Integer> lines) {

  /** Those that are given again for each value; in all others commas stand between values. */
  private static final Set<String> REPEATED = Set.of("set", "sweep");

  private static final String SETTINGS = "set";

  Options {
    values = new LinkedHashMap<>(values);
    lines = new LinkedHashMap<>(lines);
  }

  /**
   * @param known names of options; what else the map has is not looked at
   */
  static Options of(YamlMap map, Set<String> known) {
    Options options = new Options(Map.of(), Map.of());
    for (String key : map.keys()) {
      if (known.contains(key)) {
        options.values.put(key, values(map, key));
        options.lines.put(key, map.line(key));
      }
    }
    return options;
  }

  private static List<String> values(YamlMap map, String key) {
    if (map.isMap(key)) {
      YamlMap pairs = map.map(key);
      return join(
          key,
          pairs.keys().stream()
              .map(name -> name + "=" + String.join(",", pairs.texts(name)))
              .toList());
    }
    return join(key, map.texts(key));
  }

  private static List<String> join(String key, List<String> values) {
    return REPEATED.contains(key) ? values : List.of(String.join(",", values));
  }

  /** These with others over them; settings are joined, others' last, and so theirs hold. */
  Options with(Options others) {
    Options all = new Options(values, lines);
    others.values.forEach(
        (key, more) ->
            all.values.merge(
                key, more, (own, theirs) -> key.equals(SETTINGS) ? joined(own, theirs) : theirs));
    all.lines.putAll(others.lines);
    return all;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String pair : first) {
      settings.put(pair.split("=", 2)[0], pair);
    }
    for (String pair : second) {
      settings.put(pair.split("=", 2)[0], pair);
    }
    return new ArrayList<>(settings.values());
  }

  /** As the command line has them: {@code --name=value}. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    values.forEach((key, all) -> all.forEach(one -> arguments.add("--%s=%s".formatted(key, one))));
    return arguments;
  }
}
