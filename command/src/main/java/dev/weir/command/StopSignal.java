package dev.weir.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: asks the work to stop, then holds the JVM until the
 * work has cleaned up and closed this, or the grace is over. The JVM then ends as signals end it,
 * with 130 or 143.
 */
public final class StopSignal implements AutoCloseable {

  private final CountDownLatch cleanedUp = new CountDownLatch(1);
  private final Runnable stop;
  private final Duration grace;
  private final Thread hook = new Thread(this::stopAndWait, "stop");
  private volatile boolean received;

  private StopSignal(Runnable stop, Duration grace) {
    this.stop = stop;
    this.grace = grace;
  }

  /**
   * @param stop asks the work to stop; must return soon and be harmless when the work is over
   */
  public static StopSignal onReceipt(Runnable stop, Duration grace) {
    StopSignal signal = new StopSignal(stop, grace);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the work was asked to stop. */
  public boolean received() {
    return received;
  }

  /** To be called when the work is over and cleaned up. */
  @Override
  public void close() {
    cleanedUp.countDown();
    if (!received) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is already ending; the hook has nothing left to wait for.
      }
    }
  }

  private void stopAndWait() {
    received = true;
    stop.run();
    try {
      cleanedUp.await(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
