package dev.weir.evaluation.work;

import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * What a job came to.
 *
 * @param job that is done
 * @param outcomes one for each of its contenders
 * @param processor time it took on a processor, the start of a process counted that it needed
 */
public record Finished(Job job, List<Outcome> outcomes, Duration processor) {

  public Finished {
    outcomes = List.copyOf(outcomes);
  }

  boolean failed() {
    return outcomes.stream().anyMatch(Outcome::failed);
  }
}
