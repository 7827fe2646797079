package dev.weir.evaluation.suite;

import dev.weir.detection.InvalidConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a document, to be told all at once. Not thread-safe. */
public final class Problems {

  private final Path file;
  private final List<Problem> found = new ArrayList<>();

  private record Problem(int line, String text) {}

  public Problems(Path file) {
    this.file = file;
  }

  /**
   * @param line 1-based
   * @param problem {@code <what> must be <range>, found <value>}
   */
  public void add(int line, String problem) {
    found.add(new Problem(line, problem));
  }

  /**
   * @throws InvalidConfigurationException with all problems by their lines, if there are any
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidConfigurationException(
          file.toString(),
          found.stream()
              .sorted(Comparator.comparingInt(Problem::line))
              .map(one -> "line %d: %s".formatted(one.line, one.text))
              .toList());
    }
  }
}
