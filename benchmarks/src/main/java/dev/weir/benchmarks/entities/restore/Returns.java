package dev.weir.benchmarks.entities.restore;

import dev.weir.benchmarks.entities.app.EntitiesPlan;
import dev.weir.benchmarks.entities.app.Fleet;
import dev.weir.benchmarks.entities.load.Feed;
import dev.weir.benchmarks.entities.load.GroupLag;
import dev.weir.benchmarks.entities.load.Watch;
import dev.weir.benchmarks.instance.Instance;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.command.CommandFailedException;
import dev.weir.command.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/** Takes instances away and times how long it lasts until all events are processed again. */
public final class Returns {

  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final double SECONDS_THAT_TELL = 2;

  /** What is longer is no return. */
  private static final double CATCHING_UP = 90;

  /** Events of so many seconds wait for the next commit. */
  private static final double LAG_SECONDS = 3;

  private static final String SECOND = "second";
  private static final int UNKNOWN_TOTAL = -1;

  private final EntitiesPlan plan;
  private final Fleet fleet;
  private final Feed feed;
  private final GroupLag lag;
  private final List<Return> found = new ArrayList<>();

  public Returns(EntitiesPlan plan, Fleet fleet, Feed feed, GroupLag lag) {
    this.plan = plan;
    this.fleet = fleet;
    this.feed = feed;
    this.lag = lag;
  }

  public List<Return> soFar() {
    return List.copyOf(found);
  }

  /** Starts the first instance on an empty disk, before there are events. */
  public Instance firstStart(String name) throws InterruptedException {
    long begin = System.nanoTime();
    Instance instance = fleet.start(name);
    await("Restoring on an empty disk", instance::isReady);
    double seconds = secondsSince(begin);
    found.add(new Return("start on an empty disk, no events", seconds, true, seconds, 0, 0));
    return instance;
  }

  /** While events go on coming. */
  public List<Return> all(Instance first, String name) throws InterruptedException {
    Instance instance = first;
    instance.kill();
    instance = restart(name, "SIGKILL, started again on its disk");
    if (plan.guarantee() == Guarantee.AT_LEAST_ONCE) {
      instance.kill();
      fleet.loseDisk(name);
      instance = restart(name, "SIGKILL, started again on an empty disk");
    }
    Instance standby = fleet.start(SECOND);
    await("Waiting for the standby", () -> isWarm(standby));
    instance.kill();
    comesBack(
        "SIGKILL with a standby, of it %d s until the broker gives up on the killed one"
            .formatted(Fleet.SESSION_SECONDS),
        System.nanoTime(),
        lag.ends());
    return soFar();
  }

  private Instance restart(String name, String after) throws InterruptedException {
    long begin = System.nanoTime();
    // What the killed one may still have committed is before these.
    Map<TopicPartition, Long> ends = lag.ends();
    Instance instance = fleet.start(name);
    comesBack(after, begin, ends);
    return instance;
  }

  private void comesBack(String after, long begin, Map<TopicPartition, Long> ends)
      throws InterruptedException {
    await(after, () -> lag.isBeyond(ends));
    double processing = secondsSince(begin);
    long backlog = lag.events();
    long committed = lag.committedEvents();
    boolean caught = catchesUp();
    double caughtUp = secondsSince(begin);
    double seconds = caughtUp - processing;
    double rate = seconds < SECONDS_THAT_TELL ? 0 : (lag.committedEvents() - committed) / seconds;
    found.add(new Return(after, processing, caught, caughtUp, backlog, rate));
  }

  /** Whether it does before {@link #CATCHING_UP} is over. */
  private boolean catchesUp() throws InterruptedException {
    long begin = System.nanoTime();
    await(
        "Catching up",
        () -> lag.events() < LAG_SECONDS * plan.rate() || secondsSince(begin) > CATCHING_UP);
    return lag.events() < LAG_SECONDS * plan.rate();
  }

  /** Whether a standby has nothing more to read than what has just been written. */
  private boolean isWarm(Instance standby) throws InterruptedException {
    return standby.isReady()
        && standby
                .metrics()
                .max("kafka_consumer_fetch_manager_records_lag_max", "restore-consumer")
                .orElse(Double.MAX_VALUE)
            < plan.rate();
  }

  private void await(String what, Condition condition) throws InterruptedException {
    long begin = System.nanoTime();
    try (Progress progress = Progress.of(what, "seconds", UNKNOWN_TOTAL)) {
      while (!condition.holds()) {
        feed.sent();
        progress.reach((long) secondsSince(begin));
        TimeUnit.MILLISECONDS.sleep(Watch.LOOK_EVERY_MILLIS);
        if (System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new CommandFailedException(
              "%s must be over within %s, found %,d events waiting"
                  .formatted(what, PATIENCE, lag.events()));
        }
      }
    }
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Looked at again and again. */
  @FunctionalInterface
  private interface Condition {

    boolean holds() throws InterruptedException;
  }
}
