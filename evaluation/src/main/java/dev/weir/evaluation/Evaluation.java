package dev.weir.evaluation;

import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.work.Finished;
import dev.weir.evaluation.work.Journal;
import dev.weir.evaluation.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Does the jobs of all trials, the longest first whichever trial they are of, so that no worker
 * waits in the end for one that began late. What a journal holds already is not done again.
 */
public final class Evaluation {

  private final List<Trial> trials;
  private final Journal journal;

  /**
   * @param trials of different names, at least one
   * @param journal of what was done before
   */
  public Evaluation(List<Trial> trials, Journal journal) {
    this.trials = List.copyOf(trials);
    this.journal = journal;
  }

  /**
   * What the trials came to, in their order.
   *
   * @param scratch a folder to write in
   * @throws dev.weir.detection.InvalidConfigurationException before anything is done, if the files
   *     of a trial cannot be split
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Tried> run(Workers workers, Path scratch) throws IOException, InterruptedException {
    List<Task> tasks = tasks(scratch);
    Finished[] finished = new Finished[tasks.size()];
    List<Task> left = new ArrayList<>();
    for (Task task : tasks) {
      finished[task.place()] = journal.find(task.job()).orElse(null);
      if (finished[task.place()] == null) {
        left.add(task);
      }
    }
    left.sort(Comparator.comparingDouble((Task task) -> task.effort().amount()).reversed());
    run(left, finished, workers);
    return trials.stream().map(trial -> tried(trial, tasks, finished)).toList();
  }

  private List<Task> tasks(Path scratch) throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (int trial = 0; trial < trials.size(); trial++) {
      for (Job job : trials.get(trial).jobs(scratch.resolve("trial-" + trial))) {
        tasks.add(Task.of(trials.get(trial), job, tasks.size()));
      }
    }
    return tasks;
  }

  private void run(List<Task> left, Finished[] finished, Workers workers)
      throws InterruptedException {
    try (Watch watch = new Watch(left, finished.length - left.size(), workers.count())) {
      workers.run(
          left.stream().map(Task::job).toList(),
          new Workers.Listener() {
            @Override
            public void done(int place, Finished one) {
              finished[left.get(place).place()] = one;
              journal.add(one);
              watch.done(place);
            }

            @Override
            public void waits() {
              watch.tell();
            }
          });
    }
  }

  private static Tried tried(Trial trial, List<Task> tasks, Finished[] finished) {
    List<Finished> own =
        tasks.stream()
            .filter(task -> task.trial() == trial)
            .map(task -> finished[task.place()])
            .filter(Objects::nonNull)
            .toList();
    List<Outcome> outcomes = own.stream().flatMap(one -> one.outcomes().stream()).toList();
    Duration processor =
        own.stream().map(Finished::processor).reduce(Duration.ZERO, Duration::plus);
    return new Tried(trial, new Comparison(trial.contenders(), outcomes), processor);
  }
}
