package dev.weir.evaluation.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Keys and what stands under them. Values are text as it is written: what a number or a switch is,
 * whoever asks for it knows. A key that nobody knows, or that is there twice, is a problem.
 */
final class YamlMap {

  private final String name;
  private final int line;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String name, int line, Problems problems) {
    this.name = name;
    this.line = line;
    this.problems = problems;
  }

  /**
   * @param name what a message calls it
   */
  static YamlMap of(Node node, String name, Problems problems) {
    YamlMap map = new YamlMap(name, line(node), problems);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(map::add);
    } else {
      problems.add(line(node), "%s must be keys with values, found %s".formatted(name, kind(node)));
    }
    return map;
  }

  private void add(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(
          line(tuple.getKeyNode()), "Key of %s must be text, found another".formatted(name));
    } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
      problems.add(
          line(key), "%s of %s must be given once, found it again".formatted(key.getValue(), name));
    }
  }

  /** Keys in the order written. */
  Set<String> keys() {
    return values.keySet();
  }

  /** Where a key's value begins; where all of it does, if there is no such key. */
  int line(String key) {
    return values.containsKey(key) ? line(values.get(key)) : line;
  }

  /** Tells of every key that is none of these. */
  void requireKnown(Set<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        problem(
            key,
            "Key of %s must be one of %s, found '%s'"
                .formatted(name, String.join(", ", known), key));
      }
    }
  }

  /** One value; empty where there is none, which is a problem. */
  String required(String key) {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      problem(key, "%s of %s must be given, found none".formatted(key, name));
    }
    return value.orElse("");
  }

  /** One value. */
  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> scalar(key, node));
  }

  /** One value or several. */
  List<String> texts(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(one -> scalar(key, one)).toList()
        : List.of(scalar(key, node));
  }

  /** The keys below a key; none where it is not there. */
  YamlMap map(String key) {
    return map(key, key + " of " + name);
  }

  /**
   * @param called what a message calls what is below
   */
  YamlMap map(String key, String called) {
    return values.containsKey(key)
        ? of(values.get(key), called, problems)
        : new YamlMap(called, line, problems);
  }

  /** A list of keys with values. */
  List<YamlMap> maps(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(one -> of(one, key + " of " + name, problems)).toList();
    }
    problem(key, "%s of %s must be a list, found %s".formatted(key, name, kind(node)));
    return List.of();
  }

  boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** Tells of a problem with a key. */
  void problem(String key, String text) {
    problems.add(line(key), text);
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    problems.add(line(node), "%s of %s must be a value, found %s".formatted(key, name, kind(node)));
    return "";
  }

  private static String kind(Node node) {
    if (node instanceof MappingNode) {
      return "keys";
    }
    return node instanceof SequenceNode
        ? "a list"
        : "'%s'".formatted(((ScalarNode) node).getValue());
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
