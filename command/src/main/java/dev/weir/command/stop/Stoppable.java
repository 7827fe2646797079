package dev.weir.command.stop;

import java.io.IOException;

/** Work that Ctrl-C or SIGTERM interrupts, so that it ends what it has started. */
@FunctionalInterface
public interface Stoppable<T> {

  T measure() throws IOException, InterruptedException;

  /**
   * Measures on this thread, which a signal interrupts.
   *
   * @throws StoppedException if it was stopped
   */
  static <T> T run(Stoppable<T> work) throws IOException {
    return run("Stopped before all was measured", work);
  }

  /**
   * Works on this thread, which a signal interrupts.
   *
   * @param stopped what to say where it was stopped
   * @throws StoppedException if it was
   */
  static <T> T run(String stopped, Stoppable<T> work) throws IOException {
    try (StopSignal stop = StopSignal.interruptsThisThread()) {
      try {
        return work.measure();
      } catch (StoppedException e) {
        throw e;
      } catch (InterruptedException e) {
        throw new StoppedException(stopped, e);
      } catch (IOException | RuntimeException e) {
        // Whatever an interrupt, or the end of a measured process that heard the same Ctrl-C, makes
        // of the work is not the news then.
        if (stop.received()) {
          throw new StoppedException(stopped, e);
        }
        throw e;
      } finally {
        // The interrupt was for the work, not for the files that are written of it.
        if (stop.received()) {
          Thread.interrupted();
        }
      }
    }
  }
}
