package dev.weir.benchmarks.trial;

import dev.weir.benchmarks.variant.Running;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Measures a variant at work until enough time has passed, or the events come to an end. */
final class Stopwatch {

  private static final int LOOK_EVERY_MILLIS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Of the events, so that no thread waits for the others' while it is measured. */
  private static final double MEASURED_SHARE = 0.95;

  private final Running running;
  private final List<LaneWatch> lanes;
  private final double end;
  private final double seconds;

  /**
   * @param events in the topic
   * @param length between a first commit and a last one
   */
  Stopwatch(Running running, long events, Duration length) {
    this.running = running;
    this.lanes = running.lanes().stream().map(LaneWatch::new).toList();
    this.end = MEASURED_SHARE * events;
    this.seconds = length.toMillis() / 1e3;
  }

  Measurement measure() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos() + (long) (seconds * 1e9);
    while (!isOver()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      running.requireAlive();
      lanes.forEach(LaneWatch::look);
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Events must be processed within %s, found %.0f"
                .formatted(PATIENCE, sum(LaneWatch::processed)));
      }
    }
    return measured();
  }

  private boolean isOver() {
    return lanes.stream().allMatch(lane -> lane.seconds() >= seconds)
        || sum(LaneWatch::processed) >= end;
  }

  private Measurement measured() {
    if (lanes.stream().anyMatch(lane -> lane.events() == 0)) {
      throw new IllegalStateException(
          "Events must last for two commits of each thread, found an end after %.0f; give more"
                  .formatted(sum(LaneWatch::processed))
              + " --events");
    }
    double events = sum(LaneWatch::events);
    return new Measurement(
        events,
        sum(LaneWatch::seconds) / lanes.size(),
        sum(lane -> lane.events() / lane.seconds()),
        sum(LaneWatch::threadMicros) / events,
        sum(LaneWatch::processMicros) / events / lanes.size());
  }

  private double sum(ToDoubleFunction<LaneWatch> part) {
    return lanes.stream().mapToDouble(part).sum();
  }
}
