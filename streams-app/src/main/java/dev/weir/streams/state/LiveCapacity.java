package dev.weir.streams.state;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many entities may live in all tasks of an app together: each task has an equal share, which
 * shrinks and grows as tasks come and go. Safe for many threads.
 */
final class LiveCapacity {

  private final int entities;
  private final AtomicInteger tasks = new AtomicInteger();

  /**
   * @param entities of all tasks, ≥ 1
   */
  LiveCapacity(int entities) {
    this.entities = entities;
  }

  /** A task begins. */
  void enter() {
    tasks.incrementAndGet();
  }

  /** A task ends. */
  void leave() {
    tasks.decrementAndGet();
  }

  /** The share of one task, ≥ 1. */
  int ofATask() {
    return Math.max(1, entities / Math.max(1, tasks.get()));
  }
}
