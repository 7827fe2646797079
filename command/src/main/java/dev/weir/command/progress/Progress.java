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
        ? new ProgressOnTerminal(task, unit, total)
        : new ProgressInLines(task, unit, total, System.err, System::nanoTime);
  }

  /** Shows nothing. */
  static Progress silent() {
    return new ProgressUnseen();
  }

  /** Sets how many are done, from 0 to the total. */
  void reach(long done);

  /** Something worth knowing beside the count, for example the latest loss. */
  void note(String text);

  @Override
  void close();
}
