package dev.weir.evaluation.job;

import java.util.Map;

/**
 * What one contender came to on one series with one seed.
 *
 * @param contender its {@linkplain dev.weir.evaluation.contender.Contender#title() title}
 * @param series name
 * @param seed of every random choice
 * @param figures of the replay by the names of their metrics, those that are defined; empty if it
 *     failed
 * @param failure why it came to nothing; empty if it did not fail
 */
public record Outcome(
    String contender, String series, long seed, Map<String, Double> figures, String failure) {

  public Outcome {
    figures = Map.copyOf(figures);
  }

  public static Outcome of(String contender, Job job, Map<String, Double> figures) {
    return new Outcome(contender, job.series().name(), job.seed(), figures, "");
  }

  /** That it failed. */
  public static Outcome failed(String contender, Job job, String why) {
    return new Outcome(contender, job.series().name(), job.seed(), Map.of(), why);
  }

  public boolean failed() {
    return !failure.isEmpty();
  }
}
