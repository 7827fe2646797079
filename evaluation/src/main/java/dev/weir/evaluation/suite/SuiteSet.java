package dev.weir.evaluation.suite;

import dev.weir.evaluation.result.Reference;
import java.util.List;
import java.util.Map;

/**
 * One set of a suite.
 *
 * @param name lower-case letters, digits and dashes
 * @param title for people
 * @param folder below that of the data; empty for itself
 * @param arguments as {@code weir evaluate} has them, such as {@code --seeds=3}
 * @param references figures to show beside
 * @param eachSeries metrics to show series by series too
 * @param line of the document that it begins at
 * @param lines of the document that options are given at, by their names without dashes
 */
public record SuiteSet(
    String name,
    String title,
    String folder,
    List<String> arguments,
    List<Reference> references,
    List<String> eachSeries,
    int line,
    Map<String, Integer> lines) {

  public SuiteSet {
    arguments = List.copyOf(arguments);
    references = List.copyOf(references);
    eachSeries = List.copyOf(eachSeries);
    lines = Map.copyOf(lines);
  }
}
