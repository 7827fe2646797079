package dev.weir.evaluation.suite;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.result.Reference;
import dev.weir.evaluation.result.Reference.Origin;
import dev.weir.streams.replay.figures.Metrics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a suite: {@code sets} by their names, each with a {@code title}, a {@code folder} below
 * that of the data, options of {@code weir evaluate} without their dashes, figures {@code
 * published} by others and {@code measured} with other tools, and a {@code quick} form, whose
 * options are laid over the set's; {@code quick} beside {@code sets} is that of all.
 */
public final class SuiteFile {

  private static final String EACH_SERIES = "each-series";
  private static final Set<String> TOP = new TreeSet<>(Set.of("sets", "quick"));
  private static final Set<String> OF_A_SET =
      Set.of("title", "folder", "published", "measured", EACH_SERIES, "quick");
  private static final Set<String> OF_A_REFERENCE =
      new TreeSet<>(Set.of("name", "source", "figures"));
  private static final String NAME = "[a-z0-9][a-z0-9-]*";

  private final Path file;
  private final boolean quick;
  private final Set<String> options;
  private final Set<String> known = new TreeSet<>(OF_A_SET);
  private final Problems problems;

  /**
   * @param quick whether the quick form is meant
   * @param options names that a set may give, without dashes
   */
  public SuiteFile(Path file, boolean quick, Set<String> options) {
    this.file = file;
    this.quick = quick;
    this.options = new TreeSet<>(options);
    this.known.addAll(options);
    this.problems = new Problems(file);
  }

  /**
   * All sets, in the order written.
   *
   * @throws InvalidConfigurationException with every problem of the document and its line
   */
  public List<SuiteSet> sets() throws IOException {
    YamlMap top = YamlMap.of(root(), "suite", problems);
    top.requireKnown(TOP);
    Options quickest = quickest(top);
    YamlMap sets = top.map("sets");
    if (sets.keys().isEmpty()) {
      top.problem("sets", "sets of suite must name at least one, found none");
    }
    List<SuiteSet> all = sets.keys().stream().map(name -> set(name, sets, quickest)).toList();
    problems.throwIfAny();
    return all;
  }

  private Node root() throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      Node root = new Yaml(new LoaderOptions()).compose(text);
      if (root == null) {
        throw new InvalidConfigurationException("%s must have sets, found nothing".formatted(file));
      }
      return root;
    } catch (MarkedYAMLException e) {
      throw new InvalidConfigurationException(
          "%s must be YAML, found at line %d: %s"
              .formatted(file, e.getProblemMark().getLine() + 1, e.getProblem()),
          e);
    } catch (YAMLException e) {
      throw new InvalidConfigurationException(
          "%s must be one YAML document, found: %s".formatted(file, e.getMessage()), e);
    }
  }

  private SuiteSet set(String name, YamlMap sets, Options quickest) {
    YamlMap set = sets.map(name, name);
    if (!name.matches(NAME)) {
      sets.problem(
          name,
          "Name of a set must be lower-case letters, digits and dashes, found '%s'"
              .formatted(name));
    }
    set.requireKnown(known);
    Options own = Options.of(set, options);
    Options all = quick ? own.with(quickest).with(quickest(set)) : own;
    if (!quick) {
      quickest(set);
    }
    return new SuiteSet(
        name,
        set.required("title"),
        set.text("folder").orElse(""),
        all.arguments(),
        references(set),
        eachSeries(set),
        sets.line(name),
        all.lines());
  }

  private Options quickest(YamlMap parent) {
    YamlMap quickest = parent.map("quick");
    quickest.requireKnown(options);
    return Options.of(quickest, options);
  }

  private static List<String> eachSeries(YamlMap set) {
    List<String> metrics = set.texts(EACH_SERIES);
    metrics.forEach(metric -> requireMetric(metric, set, EACH_SERIES));
    return metrics;
  }

  private static void requireMetric(String metric, YamlMap map, String key) {
    if (Metrics.named(metric).isEmpty()) {
      map.problem(key, "Figure must be one of docs/vocabulary.md, found '%s'".formatted(metric));
    }
  }

  /** Those published, then those measured. */
  private static List<Reference> references(YamlMap set) {
    return Stream.of(Origin.values())
        .flatMap(
            origin ->
                set.maps(origin.name().toLowerCase(Locale.ROOT)).stream()
                    .map(map -> reference(origin, map)))
        .toList();
  }

  private static Reference reference(Origin origin, YamlMap map) {
    map.requireKnown(OF_A_REFERENCE);
    YamlMap figures = map.map("figures");
    if (figures.keys().isEmpty()) {
      map.problem(
          "figures",
          "figures of %s must name at least one, found none"
              .formatted(origin.name().toLowerCase(Locale.ROOT)));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String metric : figures.keys()) {
      values.put(metric, figure(figures, metric));
    }
    return new Reference(origin, map.required("name"), map.required("source"), values);
  }

  private static String figure(YamlMap figures, String metric) {
    requireMetric(metric, figures, metric);
    String value = figures.text(metric).orElse("");
    if (!value.matches("-?\\d+(\\.\\d+)?")) {
      figures.problem(metric, "%s must be a number, found '%s'".formatted(metric, value));
    }
    return value;
  }
}
