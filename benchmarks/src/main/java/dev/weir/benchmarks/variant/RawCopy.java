package dev.weir.benchmarks.variant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Copies bytes from topic to topic with Kafka's clients alone, on one or more threads. */
final class RawCopy implements Running {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AtomicBoolean stop = new AtomicBoolean();
  private final List<RawLane> lanes = new ArrayList<>();

  private RawCopy() {}

  static Running start(Trial trial) {
    RawCopy copy = new RawCopy();
    for (int number = 0; number < trial.threads(); number++) {
      copy.lanes.add(new RawLane(trial, number, copy.stop));
    }
    copy.lanes.forEach(Thread::start);
    return copy;
  }

  @Override
  public List<Lane> lanes() {
    return List.copyOf(lanes);
  }

  @Override
  public void requireAlive() {
    for (RawLane lane : lanes) {
      if (!lane.isAlive()) {
        throw new IllegalStateException("Copying must go on, found an end", lane.failure());
      }
    }
  }

  @Override
  public void close() {
    stop.set(true);
    try {
      for (RawLane lane : lanes) {
        lane.join(PATIENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
