package dev.weir.evaluation.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.command.trial.TrialOptions;
import dev.weir.evaluation.suite.Problems;
import dev.weir.evaluation.suite.SuiteFile;
import dev.weir.evaluation.suite.SuiteSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Several sets of series, as a document describes them. A mixin. */
final class SuiteOptions {

  @Option(
      names = "--suite",
      paramLabel = "FILE",
      description =
          "Evaluate all sets that this YAML document describes, each with the options it gives"
              + " there; their folders lie below --data.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--quick", description = "Take the smaller form of the suite.")
  private boolean quick;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SET",
      description = "Take these sets of the suite.")
  private List<String> only = new ArrayList<>();

  /** Names of the options that a set gives and the command line then does not, without dashes. */
  static Set<String> ofSets() {
    return CommandSpec.forAnnotatedObject(new TrialOptions()).options().stream()
        .map(option -> option.longestName().substring(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isGiven() {
    return file.isPresent();
  }

  /**
   * The sets that are meant.
   *
   * @param data folder that theirs lie in
   * @throws InvalidConfigurationException with the problems of all of them and their lines
   */
  List<Plan> plans(Path data) throws IOException {
    Path suite = file.orElseThrow();
    if (!Files.isRegularFile(suite)) {
      throw new InvalidConfigurationException("--suite must be a file, found none at " + suite);
    }
    List<SuiteSet> sets = chosen(new SuiteFile(suite, quick, ofSets()).sets());
    Problems problems = new Problems(suite);
    List<Plan> plans = new ArrayList<>();
    for (SuiteSet set : sets) {
      new PlannedSet(set, suite.toAbsolutePath().getParent())
          .plan(data, problems)
          .ifPresent(plans::add);
    }
    problems.throwIfAny();
    return plans;
  }

  private List<SuiteSet> chosen(List<SuiteSet> sets) {
    List<String> names = sets.stream().map(SuiteSet::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new InvalidConfigurationException(
            "--only must name sets of the suite, %s, found '%s'"
                .formatted(String.join(", ", names), name));
      }
    }
    return sets.stream().filter(set -> only.isEmpty() || only.contains(set.name())).toList();
  }

  /**
   * @throws InvalidConfigurationException if it does not go together
   */
  void requireAlone(CommandLine.ParseResult given) {
    List<String> names =
        given.matchedOptions().stream().map(option -> option.longestName().substring(2)).toList();
    for (String name : names) {
      if (isGiven() && ofSets().contains(name)) {
        throw new InvalidConfigurationException(
            "--%s must stand in the suite, found it beside --suite".formatted(name));
      }
      if (!isGiven() && Set.of("quick", "only", "write").contains(name)) {
        throw new InvalidConfigurationException(
            "--%s must be given with --suite, found it without".formatted(name));
      }
    }
  }
}
