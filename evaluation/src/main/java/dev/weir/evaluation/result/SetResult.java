package dev.weir.evaluation.result;

import java.time.Duration;
import java.util.List;

/**
 * What detectors came to on one set of series.
 *
 * @param name of the set among others; empty where there is one alone
 * @param title of the set for people
 * @param comparison all outcomes
 * @param metrics that are shown first
 * @param problems what was required and does not hold
 * @param processor time that it took on a processor
 * @param published what is known from elsewhere
 * @param eachSeries metrics that are also shown series by series
 */
public record SetResult(
    String name,
    String title,
    Comparison comparison,
    List<String> metrics,
    List<String> problems,
    Duration processor,
    List<Published> published,
    List<String> eachSeries) {

  public SetResult {
    metrics = List.copyOf(metrics);
    problems = List.copyOf(problems);
    published = List.copyOf(published);
    eachSeries = List.copyOf(eachSeries);
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
