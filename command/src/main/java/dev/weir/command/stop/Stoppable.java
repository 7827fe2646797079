package dev.weir.command.stop;

import dev.weir.command.CommandFailedException;
import java.io.IOException;

/** Work that Ctrl-C or SIGTERM interrupts, so that it ends what it has started. */
@FunctionalInterface
public interface Stoppable<T> {

  T measure() throws IOException, InterruptedException;

  /**
   * Measures on this thread, which a signal interrupts.
   *
   * @throws CommandFailedException if it was stopped
   */
  static <T> T run(Stoppable<T> work) throws IOException {
    try (StopSignal stop = StopSignal.interruptsThisThread()) {
      try {
        return work.measure();
      } catch (InterruptedException e) {
        throw new CommandFailedException("Stopped before all was measured", e);
      } catch (IOException | RuntimeException e) {
        // Whatever an interrupt, or the end of a measured process that heard the same Ctrl-C, makes
        // of the work is not the news then.
        if (stop.received()) {
          throw new CommandFailedException("Stopped before all was measured", e);
        }
        throw e;
      }
    }
  }
}
