package dev.weir.command.progress;

import dev.weir.command.Terminal;

/**
 * Shows how far a long task is: a bar on a terminal, a plain line every few seconds elsewhere, both
 * on stderr. Not thread-safe.
 */
public interface Progress extends AutoCloseable {

  /**
   * @param task what is being done, as the line begins
   * @param unit what is counted, plural
   * @param total how many there are; −1 where nobody knows
   */
  static Progress of(String task, String unit, long total) {
    return Terminal.errorsAreSeen()
        ? new ProgressOnTerminal(task, unit, total, false, System.err, Terminal.columns())
        : new ProgressInLines(task, unit, total, false, System.err, System::nanoTime);
  }

  /**
   * The same for a task that is long and even: also tells how many are done in a second and, once
   * it is {@linkplain #expect known} how many there are, the time left.
   */
  static Progress withRate(String task, String unit) {
    return Terminal.errorsAreSeen()
        ? new ProgressOnTerminal(task, unit, -1, true, System.err, Terminal.columns())
        : new ProgressInLines(task, unit, -1, true, System.err, System::nanoTime);
  }

  /** Shows nothing. */
  static Progress silent() {
    return new ProgressUnseen();
  }

  /** Sets how many are done, from 0 to the total. */
  void reach(long done);

  /** Says anew how many there are in all, about. */
  void expect(long total);

  /** Something worth knowing beside the count, for example the latest loss. */
  void note(String text);

  @Override
  void close();
}
