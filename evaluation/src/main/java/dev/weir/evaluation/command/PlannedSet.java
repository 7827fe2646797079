package dev.weir.evaluation.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.Trial;
import dev.weir.evaluation.command.trial.TrialOptions;
import dev.weir.evaluation.result.Requirement;
import dev.weir.evaluation.result.Shown;
import dev.weir.evaluation.suite.Problems;
import dev.weir.evaluation.suite.SuiteSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A set of a suite read as a command line is: the same options, the same checks. What is wrong is
 * told with the line of the option that it speaks of.
 *
 * @param set as the document has it
 * @param folder that relative paths of detector files begin at
 */
record PlannedSet(SuiteSet set, Path folder) {

  private static final Pattern OPTION = Pattern.compile("--([a-z-]+)");

  /**
   * @param problems to tell of what is wrong
   * @return empty where something is
   */
  Optional<Plan> plan(Path data, Problems problems) throws IOException {
    TrialOptions options = new TrialOptions();
    try {
      new CommandLine(options).parseArgs(set.arguments().toArray(String[]::new));
      Shown shown = options.shown(set.references(), set.eachSeries());
      List<Requirement> required = options.required();
      Trial trial = options.trial(set.name(), data.resolve(set.folder()), folder);
      return Optional.of(new Plan(set.title(), trial, required, shown));
    } catch (InvalidConfigurationException e) {
      add(e.getMessage(), problems);
    } catch (ParameterException e) {
      add(words(e), problems);
    }
    return Optional.empty();
  }

  private void add(String message, Problems problems) {
    problems.add(
        line(message), "set %s: %s".formatted(set.name(), message.replaceAll("--(?=[a-z])", "")));
  }

  /** Of the first option that a message speaks of and the set gives, else of the set. */
  private int line(String message) {
    Matcher option = OPTION.matcher(message);
    while (option.find()) {
      if (set.lines().containsKey(option.group(1))) {
        return set.lines().get(option.group(1));
      }
    }
    return set.line();
  }

  /** What picocli says of a value, in the words of all other messages. */
  private static String words(ParameterException failure) {
    if (failure.getArgSpec() instanceof OptionSpec option && failure.getValue() != null) {
      return "%s must be %s, found '%s'"
          .formatted(option.longestName(), kind(option.type()), failure.getValue());
    }
    return failure.getMessage();
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    return type == boolean.class ? "true or false" : "a number";
  }
}
