package dev.weir.evaluation.result;

import java.time.Duration;
import java.util.List;

/**
 * What detectors came to on one set of series.
 *
 * @param name of the set among others; empty where there is one alone
 * @param title of the set for people
 * @param comparison all outcomes
 * @param problems what was required and does not hold
 * @param processor time that it took on a processor
 * @param shown of it, and beside it
 */
public record SetResult(
    String name,
    String title,
    Comparison comparison,
    List<String> problems,
    Duration processor,
    Shown shown) {

  public SetResult {
    problems = List.copyOf(problems);
  }

  /** Whether it is one of a suite. */
  public boolean isNamed() {
    return !name.isEmpty();
  }

  /** Whether all ended, and all that was required holds. */
  public boolean isGood() {
    return comparison.failures().isEmpty() && problems.isEmpty();
  }
}
