package dev.weir.trainer.use.generate;

import dev.weir.detection.InvalidConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How many events to make, and how. A mixin. */
final class GenerateOptions {

  @Option(
      names = "--events",
      required = true,
      paramLabel = "N",
      description = "How many events to make.")
  private int events;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of every random choice; 1.")
  private long seed = 1;

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      description =
          "Where real latents are perturbed: by which share of the deviation of each; 0.2.")
  private double noise = 0.2;

  @Option(
      names = "--condition",
      paramLabel = "FEATURE=VALUE",
      description =
          "What all events have in a feature of model.condition; without it, what the training events had, as often.")
  private Map<String, String> condition = new LinkedHashMap<>();

  /** Value by the name of a feature. */
  Map<String, String> condition() {
    return condition;
  }

  int events() {
    return events;
  }

  long seed() {
    return seed;
  }

  double noise() {
    return noise;
  }

  /**
   * @throws InvalidConfigurationException if the options make no sense
   */
  void check() {
    List<String> problems = new ArrayList<>();
    if (events < 1) {
      problems.add("--events must be at least 1, found %d".formatted(events));
    }
    if (!(noise >= 0 && Double.isFinite(noise))) {
      problems.add("--noise must be a finite number >= 0, found %s".formatted(noise));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("command line", problems);
    }
  }
}
