package dev.weir.detection.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a schema. */
final class SchemaChecks {

  private static final int DEEPEST = 4096;

  private final List<String> problems = new ArrayList<>();

  void features(List<Feature> features, List<String> relative) {
    if (features.isEmpty()) {
      problems.add("features must name at least one feature, found none");
    }
    Set<String> seen = new HashSet<>();
    features.forEach(feature -> unique("features", feature.name(), seen));
    for (String feature : relative) {
      if (features.stream()
          .noneMatch(given -> given.name().equals(feature) && !given.categorical())) {
        problems.add("features.relative must name numeric features, found '%s'".formatted(feature));
      }
      unique("features.relative", FeatureSchema.relativeName(feature), seen);
    }
  }

  void scales(int window, List<Integer> scales) {
    boolean possible = window >= 1 && window <= DEEPEST;
    if (!possible) {
      problems.add("features.window must be in [1, %d], found %d".formatted(DEEPEST, window));
    }
    if (!risingFromOne(scales)) {
      problems.add("features.scales must rise from 1, found %s".formatted(scales));
    } else if (possible && (long) scales.get(scales.size() - 1) * window > DEEPEST) {
      problems.add(
          "features.scales times features.window must be at most %d, found %d times %d"
              .formatted(DEEPEST, scales.get(scales.size() - 1), window));
    }
  }

  void clock(List<ClockCycle> clock) {
    if (new HashSet<>(clock).size() < clock.size()) {
      problems.add("features.clock must name a cycle once, found %s".formatted(clock));
    }
  }

  void condition(List<Feature> features, List<String> condition) {
    List<String> names = features.stream().map(Feature::name).toList();
    Set<String> seen = new HashSet<>();
    for (String feature : condition) {
      if (!names.contains(feature)) {
        problems.add(
            "model.condition must name features, one or more of %s, found '%s'"
                .formatted(names, feature));
      }
      unique("model.condition", feature, seen);
    }
    if (!names.isEmpty() && condition.containsAll(names)) {
      problems.add(
          "model.condition must leave a feature to reconstruct, found all of %s".formatted(names));
    }
  }

  /**
   * @throws IllegalArgumentException with every problem, a line each
   */
  void conclude() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private void unique(String key, String name, Set<String> seen) {
    if (!seen.add(name)) {
      problems.add("%s must be unique, found '%s' twice".formatted(key, name));
    }
  }

  private static boolean risingFromOne(List<Integer> scales) {
    for (int i = 0; i < scales.size(); i++) {
      if (i == 0 ? scales.get(0) != 1 : scales.get(i) <= scales.get(i - 1)) {
        return false;
      }
    }
    return !scales.isEmpty();
  }
}
