package dev.weir.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which events of each file a command reads, and which column is no feature. A mixin. */
public final class RowOptions {

  @Option(
      names = "--rows",
      paramLabel = "A..B",
      description = "Use rows A to B of each file, 0-based, B excluded; A.. and ..B are open.")
  private String rows = "..";

  @Option(names = "--from", paramLabel = "TIME", description = "Use events at or after this time.")
  private String from;

  @Option(names = "--until", paramLabel = "TIME", description = "Use events before this time.")
  private String until;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "Column that holds 1 where an event is anomalous, else 0; never a feature.")
  private String label;

  @Option(
      names = "--normal-label",
      split = ",",
      paramLabel = "CLASS",
      description =
          "Where --label names classes: those that are normal, any other is anomalous. Training"
              + " learns from these alone.")
  private Set<String> normal = Set.of();

  /**
   * The column that holds the truth, where there is one.
   *
   * @throws InvalidConfigurationException if classes are given and no column
   */
  public Optional<LabelField> label() {
    if (label == null && !normal.isEmpty()) {
      throw new InvalidConfigurationException(
          "--normal-label must come with --label, found it alone");
    }
    return Optional.ofNullable(label).map(name -> new LabelField(name, normal));
  }

  /**
   * Which events of each file.
   *
   * @throws InvalidConfigurationException if the options make no sense
   */
  public Selection selection() {
    List<String> problems = new ArrayList<>();
    Optional<Instant> start = time("--from", from, problems);
    Optional<Instant> end = time("--until", until, problems);
    Selection selection = Selection.everything();
    try {
      selection = Selection.parse(rows, start, end);
    } catch (IllegalArgumentException e) {
      problems.add("--" + e.getMessage());
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("command line", problems);
    }
    return selection;
  }

  private static Optional<Instant> time(String option, String text, List<String> problems) {
    try {
      return TimeArgument.parse(option, text);
    } catch (InvalidConfigurationException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
