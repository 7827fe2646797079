package dev.weir.detection;

import java.util.List;

/**
 * The process cannot start as configured: a detector file, an option, a model or a data file that
 * does not fit. Every problem that could be found at once is in it; commands print the message
 * without a stack trace and exit with 2.
 */
public final class InvalidConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public InvalidConfigurationException(String problem) {
    super(problem);
    this.problems = List.of(problem);
  }

  public InvalidConfigurationException(String problem, Throwable cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  public InvalidConfigurationException(String where, List<String> problems) {
    super(message(where, problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }

  private static String message(String where, List<String> problems) {
    if (problems.size() == 1) {
      return "%s: %s".formatted(where, problems.get(0));
    }
    return "%s: invalid configuration, %d problems:\n  %s"
        .formatted(where, problems.size(), String.join("\n  ", problems));
  }
}
