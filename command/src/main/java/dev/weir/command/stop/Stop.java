package dev.weir.command.stop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whether work that can end early shall do so. */
public interface Stop {

  boolean received();

  /**
   * Waits until the stop is received or the time has passed.
   *
   * @return whether it was received
   */
  boolean await(Duration time);

  /** One that never comes. */
  static Stop never() {
    return new Stop() {
      @Override
      public boolean received() {
        return false;
      }

      @Override
      public boolean await(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        return false;
      }
    };
  }
}
