package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;

/** Told of every dead letter; called by stream threads, so implementations are thread-safe. */
@FunctionalInterface
public interface DeadLetterCounter {

  /**
   * @param stage that refused the event
   */
  void count(BadEventException.Stage stage);
}
