package dev.weir.evaluation.command.trial;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.contender.Baselines;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.contender.Contenders;
import dev.weir.evaluation.contender.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is compared. A mixin. */
final class ContenderOptions {

  private static final String NONE = "none";

  @Option(
      names = "--detectors",
      split = ",",
      paramLabel = "FILE",
      description =
          "Detector files, one or several; NAME=FILE gives one a name of its own in the tables.")
  private List<String> detectors = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a key of every detector; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--sweep",
      paramLabel = "KEY=VALUE,VALUE",
      description =
          "Tries every detector at each value of a key, for example"
              + " threshold.alertsPerDay=0.5,1,2; a model is trained once where the key does not"
              + " change it. Repeatable: every combination.")
  private List<String> sweeps = new ArrayList<>();

  @Option(
      names = "--baselines",
      split = ",",
      paramLabel = "NAME",
      description =
          "What stands beside them, made of the first detector: pca, its principal components;"
              + " forest, a random cut forest in place of its model; static, a threshold that never"
              + " moves. All three when not given; none.")
  private List<String> baselines = List.of("pca", "forest", "static");

  @Option(
      names = "--static-quantile",
      paramLabel = "Q",
      description =
          "The threshold that never moves is a factor times this quantile of the scores held out"
              + " of training; default ${DEFAULT-VALUE}.")
  private double quantile = 0.99;

  @Option(
      names = "--static-factor",
      paramLabel = "K",
      description =
          "What the --static-quantile is multiplied by; 2.5 when not given, and 1 of scores that are logarithms (surprisal, label"
              + " probabilities).")
  private Optional<Double> factor = Optional.empty();

  /**
   * @param folder that relative paths of detector files begin at
   * @throws InvalidConfigurationException with every problem of every detector
   */
  List<Contender> contenders(Path folder) {
    if (detectors.isEmpty()) {
      throw new InvalidConfigurationException(
          "--detectors must name at least one detector file, found none");
    }
    return Contenders.of(
        detectors.stream().map(text -> below(folder, text)).toList(),
        settings,
        sweeps.stream().map(Sweep::parse).toList(),
        new Baselines(baselines(), quantile, factor));
  }

  /** {@code NAME=FILE} or {@code FILE}. */
  private static String below(Path folder, String text) {
    int begin = text.indexOf('=') + 1;
    Path file = folder.resolve(text.substring(begin));
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigurationException("--detectors must name files, found none at " + file);
    }
    return text.substring(0, begin) + file;
  }

  private Set<Kind> baselines() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : baselines) {
      if (!name.equals(NONE)) {
        kinds.add(kind(name));
      }
    }
    return kinds;
  }

  private static Kind kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.isBaseline() && kind.name().toLowerCase(Locale.ROOT).equals(name.strip())) {
        return kind;
      }
    }
    throw new InvalidConfigurationException(
        "--baselines must be some of pca, forest and static, or none, found '%s'".formatted(name));
  }
}
