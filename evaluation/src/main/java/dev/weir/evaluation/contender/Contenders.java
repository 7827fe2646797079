package dev.weir.evaluation.contender;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.contender.Contender.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is compared: detectors, then baselines, each at every value of the sweeps. */
public final class Contenders {

  private Contenders() {}

  /**
   * @param detectors {@code FILE} or {@code NAME=FILE}, at least one
   * @param settings that override every file
   * @param sweeps every combination of their values is tried
   * @param baselines beside them
   * @throws InvalidConfigurationException with every problem of a detector
   */
  public static List<Contender> of(
      List<String> detectors,
      Map<String, String> settings,
      List<Sweep> sweeps,
      Baselines baselines) {
    List<Contender> given = new ArrayList<>();
    DetectorFiles.named(detectors, file -> detector("", file, settings).detector(Map.of()).name())
        .forEach((name, file) -> given.add(detector(name, file, settings)));
    given.addAll(baselines.of(given.get(0)));
    List<Contender> all = given.stream().flatMap(one -> swept(one, sweeps).stream()).toList();
    requireValid(all);
    requireDifferentTitles(all);
    return all;
  }

  private static Contender detector(String name, Path file, Map<String, String> settings) {
    return new Contender(name, "", Kind.DETECTOR, file.toString(), settings);
  }

  /** A threshold that never moves is not moved by a sweep either. */
  private static List<Contender> swept(Contender contender, List<Sweep> sweeps) {
    List<Contender> all = List.of(contender);
    if (contender.kind() == Kind.STATIC) {
      return all;
    }
    for (Sweep sweep : sweeps) {
      all = all.stream().flatMap(one -> joined(one, sweep).stream()).toList();
    }
    return all;
  }

  private static List<Contender> joined(Contender one, Sweep sweep) {
    return sweep.of(one).stream()
        .map(
            changed ->
                one.setting().isEmpty()
                    ? changed
                    : changed.with(one.setting() + " " + changed.setting(), Map.of()))
        .toList();
  }

  private static void requireValid(List<Contender> contenders) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      try {
        contender.detector(Map.of());
      } catch (InvalidConfigurationException e) {
        problems.put(contender.title(), e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException(
          "--detectors",
          problems.entrySet().stream()
              .flatMap(e -> e.getValue().stream().map(text -> e.getKey() + ": " + text))
              .distinct()
              .toList());
    }
  }

  private static void requireDifferentTitles(List<Contender> contenders) {
    Set<String> titles = new HashSet<>();
    for (Contender contender : contenders) {
      if (!titles.add(contender.title())) {
        throw new InvalidConfigurationException(
            "--detectors must have other names than the baselines, found '%s'. Write NAME=FILE"
                .formatted(contender.title()));
      }
    }
  }
}
