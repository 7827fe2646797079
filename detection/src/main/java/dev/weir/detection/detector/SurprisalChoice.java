package dev.weir.detection.detector;

import java.util.HashSet;
import java.util.List;

/**
 * Whose surprise makes a score.
 *
 * @param experts features that count beside the network's error, by their names in a row, each once
 * @param combination how they add up
 * @param weight of each expert beside the network, > 0
 */
public record SurprisalChoice(List<String> experts, Combination combination, double weight) {

  /** How the surprisals of network and experts become one score. */
  public enum Combination {
    /** The network's and the largest of the experts'. */
    STRONGEST,
    /** All of them. */
    SUM,
    /** The largest of all. */
    MAX
  }

  public SurprisalChoice {
    experts = List.copyOf(experts);
    if (new HashSet<>(experts).size() < experts.size()) {
      throw new IllegalArgumentException(
          "model.score.experts must name a feature once, found %s".formatted(experts));
    }
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "model.score.weight must be a finite number > 0, found %s".formatted(weight));
    }
  }

  /** The network's error alone. */
  public static SurprisalChoice ofTheNetwork() {
    return new SurprisalChoice(List.of(), Combination.STRONGEST, 1);
  }
}
