package dev.weir.benchmarks.entities;

import dev.weir.benchmarks.entities.app.AppTopics;
import dev.weir.benchmarks.entities.app.Disk;
import dev.weir.benchmarks.entities.app.Disks;
import dev.weir.benchmarks.entities.app.EntitiesPlan;
import dev.weir.benchmarks.entities.app.Fleet;
import dev.weir.benchmarks.entities.history.Grown;
import dev.weir.benchmarks.entities.history.Histories;
import dev.weir.benchmarks.entities.history.Population;
import dev.weir.benchmarks.entities.history.StateSize;
import dev.weir.benchmarks.entities.load.Feed;
import dev.weir.benchmarks.entities.load.GroupLag;
import dev.weir.benchmarks.entities.load.Load;
import dev.weir.benchmarks.entities.load.Watch;
import dev.weir.benchmarks.entities.restore.Return;
import dev.weir.benchmarks.entities.restore.Returns;
import dev.weir.benchmarks.instance.Instance;
import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.benchmarks.load.EventTopic;
import dev.weir.benchmarks.load.Shape;
import dev.weir.benchmarks.trial.BenchCluster;
import dev.weir.command.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Gives every entity a history, starts an instance, feeds it, and then kills it in several ways.
 * One use only.
 */
final class EntitiesBench implements AutoCloseable {

  private static final String FIRST = "first";

  /** Entities whose histories are grown; all others get a copy of one of them. */
  private static final int GROWN = 256;

  /**
   * Readings of each entity that are committed one by one, as those of a minute are; the commits
   * before span hours, so that panes are new in each of them.
   */
  private static final int LIVED_BY_THE_MINUTE = 2;

  private static final int PARTITIONS_OF_GROWN = 1;
  private static final int LINGER_MILLIS = 5;

  /** As a broker has it that is no embedded one: enough to clean millions of keys in one pass. */
  private static final Map<String, String> BROKER =
      Map.of("log.cleaner.dedupe.buffer.size", Integer.toString(128 << 20));

  private final EntitiesPlan plan;
  private final BenchCluster cluster;
  private final AppTopics topics = new AppTopics("entities");
  private BenchDetector detector;
  private Fleet fleet;
  private Feed feed;

  EntitiesBench(EntitiesPlan plan) throws IOException {
    this.plan = plan;
    this.cluster = BenchCluster.start(BROKER);
  }

  EntitiesResults run() throws IOException, InterruptedException {
    detector = BenchDetector.make(new Shape(EntitiesPlan.FEATURES, 1), cluster.folder());
    EventTopic readings = create();
    feed = new Feed(readings, (long) plan.historyReadings() * plan.entities(), plan.rate());
    StateSize size = populate(readings);
    fleet = new Fleet(plan, cluster, detector, topics);
    GroupLag lag = new GroupLag(cluster.admin(), topics.id(), topics.events(), plan.partitions());
    Returns returns = new Returns(plan, fleet, feed, lag);
    Instance first = returns.firstStart(FIRST);
    Watch watch = new Watch(plan, cluster, first, feed, lag);
    Load load = watch.measure();
    Disk disk = new Disks(cluster.admin()).of(fleet.disk(FIRST), topics);
    return new EntitiesResults(size, load, disk, end(first, returns));
  }

  private List<Return> end(Instance first, Returns returns) throws InterruptedException {
    if (plan.restores()) {
      return returns.all(first, FIRST);
    }
    // Not killed: a recording is written at an end in order.
    first.stop();
    return returns.soFar();
  }

  @Override
  public void close() {
    if (feed != null) {
      feed.close();
    }
    if (fleet != null) {
      fleet.close();
    }
    cluster.close();
  }

  private EventTopic create() {
    create(topics, plan.partitions());
    for (String changelog : topics.changelogs()) {
      cluster.createChangelog(changelog, plan.partitions());
    }
    return new EventTopic(
        cluster.servers(),
        topics.events(),
        detector.read(Map.of()),
        plan.entities(),
        LINGER_MILLIS);
  }

  private void create(AppTopics app, int partitions) {
    cluster.createEvents(app.events(), partitions);
    cluster.createResults(List.of(app.alerts(), app.deadLetters()), partitions);
  }

  private StateSize populate(EventTopic readings) throws InterruptedException {
    AppTopics growing = new AppTopics("histories");
    create(growing, PARTITIONS_OF_GROWN);
    grow(growing);
    List<Grown> grown =
        new Histories(cluster.servers(), plan.guarantee()).read(growing, PARTITIONS_OF_GROWN);
    if (plan.historyReadings() > 0) {
      new Population(grown)
          .write(cluster.servers(), topics, plan.partitions(), plan.entities(), readings::entity);
    }
    return StateSize.of(grown);
  }

  /** Lets an app of the same detector live through the history of a few entities. */
  private void grow(AppTopics growing) throws InterruptedException {
    int readings = Math.max(1, plan.historyReadings());
    int atOnce = Math.max(1, readings - LIVED_BY_THE_MINUTE);
    long events = (long) GROWN * readings;
    try (Progress progress = Progress.of("Growing histories", "events", events);
        EventTopic topic =
            new EventTopic(
                cluster.servers(),
                growing.events(),
                detector.read(Map.of()),
                GROWN,
                LINGER_MILLIS);
        Fleet growers = new Fleet(plan.growing(), cluster, detector, growing)) {
      GroupLag lag =
          new GroupLag(cluster.admin(), growing.id(), growing.events(), PARTITIONS_OF_GROWN);
      long sent = (long) GROWN * atOnce;
      topic.fill(sent, number -> {});
      Instance grower = growers.start(FIRST);
      live(sent, grower, lag, progress);
      while (sent < events) {
        topic.fill(sent, sent + GROWN, number -> {});
        sent += GROWN;
        live(sent, grower, lag, progress);
      }
      grower.stop();
      progress.reach(events);
      growers.loseDisk(FIRST);
    }
  }

  /** Waits until so many events are committed. */
  private static void live(long events, Instance grower, GroupLag lag, Progress progress)
      throws InterruptedException {
    for (long done = 0; done < events; done = lag.committedEvents()) {
      progress.reach(done);
      grower.isReady();
      TimeUnit.MILLISECONDS.sleep(Watch.LOOK_EVERY_MILLIS);
    }
  }
}
