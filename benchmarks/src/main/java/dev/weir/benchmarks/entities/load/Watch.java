package dev.weir.benchmarks.entities.load;

import dev.weir.benchmarks.entities.app.EntitiesPlan;
import dev.weir.benchmarks.instance.Instance;
import dev.weir.benchmarks.instance.MetricsText;
import dev.weir.benchmarks.instance.Usage;
import dev.weir.benchmarks.trial.BenchCluster;
import dev.weir.command.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Feeds an instance and looks at it now and then. */
public final class Watch {

  public static final int LOOK_EVERY_MILLIS = 100;

  private static final int SAMPLES_AT_LEAST = 20;
  private static final int SAMPLE_EVERY_SECONDS = 2;

  private final EntitiesPlan plan;
  private final BenchCluster cluster;
  private final Instance instance;
  private final Feed feed;
  private final GroupLag lag;

  public Watch(
      EntitiesPlan plan, BenchCluster cluster, Instance instance, Feed feed, GroupLag lag) {
    this.plan = plan;
    this.cluster = cluster;
    this.instance = instance;
    this.feed = feed;
    this.lag = lag;
  }

  /** Feeds for as long as the plan says; the feed goes on. */
  public Load measure() throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    long every = (long) (1e9 * Math.min(SAMPLE_EVERY_SECONDS, plan.seconds() / SAMPLES_AT_LEAST));
    long begin = System.nanoTime();
    feed.start();
    try (Progress progress =
        Progress.of("Feeding", "events", (long) (plan.rate() * plan.seconds()))) {
      for (long due = begin; (due - begin) / 1e9 <= plan.seconds(); due += every) {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        Sample sample = sample(begin);
        samples.add(sample);
        progress.reach(feed.sent());
        progress.note(
            "%.1f s behind, %,d MiB"
                .formatted(sample.lag() / plan.rate(), sample.usage().residentBytes() >> 20));
      }
    }
    return Load.of(samples, plan.rate(), feed.mostBehind());
  }

  private Sample sample(long begin) throws InterruptedException {
    MetricsText metrics = instance.metrics();
    return new Sample(
        (System.nanoTime() - begin) / 1e9,
        lag.committedEvents(),
        lag.events(),
        instance.usage(),
        Usage.cpuSeconds(cluster.broker()),
        metrics.sum("kafka_producer_outgoing_byte_total"));
  }
}
