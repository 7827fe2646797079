package dev.weir.evaluation;

import dev.weir.evaluation.job.Effort;
import dev.weir.evaluation.job.Job;
import java.io.IOException;

/**
 * A job among those of all trials.
 *
 * @param trial that it is of
 * @param place among all jobs
 * @param effort beside the others
 */
record Task(Trial trial, Job job, int place, Effort effort) {

  static Task of(Trial trial, Job job, int place) throws IOException {
    return new Task(trial, job, place, Effort.of(job).within(trial.name()));
  }

  /** For people. */
  String title() {
    return trial.name().isEmpty() ? job.title() : trial.name() + ": " + job.title();
  }
}
