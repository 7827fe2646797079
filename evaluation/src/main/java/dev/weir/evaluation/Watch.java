package dev.weir.evaluation;

import dev.weir.command.progress.Progress;
import java.util.List;
import java.util.Locale;

/** Shows how far the tasks are, about how long the others take, and which one is waited for. */
final class Watch implements AutoCloseable {

  private static final int MINUTE = 60;

  private final List<Task> tasks;
  private final TimeLeft time;
  private final Progress progress;
  private final long start = System.nanoTime();
  private int done;

  /**
   * @param tasks in the order in which they begin
   * @param before how many were done already
   * @param workers that share them
   */
  Watch(List<Task> tasks, int before, int workers) {
    this.tasks = tasks;
    this.done = before;
    this.time = new TimeLeft(tasks.stream().map(Task::effort).toList(), workers);
    this.progress = Progress.of("Evaluating", "runs", before + tasks.size());
    progress.reach(before);
  }

  /** A task is done. */
  void done(int place) {
    time.done(place, seconds());
    done++;
    tell();
  }

  /** Tells again how things are. */
  void tell() {
    String title =
        time.oldest().stream().mapToObj(place -> tasks.get(place).title()).findFirst().orElse("");
    String left = time.after(seconds()).stream().mapToObj(Watch::text).findFirst().orElse("");
    progress.note(left.isEmpty() || title.isEmpty() ? title : left + ", " + title);
    progress.reach(done);
  }

  @Override
  public void close() {
    progress.close();
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** {@code about 40 s left}, {@code about 3 min left}. */
  static String text(double seconds) {
    long whole = Math.max(1, Math.round(seconds));
    return whole < 2 * MINUTE
        ? String.format(Locale.ROOT, "about %d s left", whole)
        : String.format(Locale.ROOT, "about %d min left", Math.round(whole / (double) MINUTE));
  }
}
