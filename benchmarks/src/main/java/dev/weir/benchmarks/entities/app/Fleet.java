package dev.weir.benchmarks.entities.app;

import dev.weir.benchmarks.instance.Instance;
import dev.weir.benchmarks.instance.Setup;
import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.benchmarks.trial.BenchCluster;
import dev.weir.streams.broker.Folders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the instances of one app, each with a name and a disk of its own, and ends them all. */
public final class Fleet implements AutoCloseable {

  /**
   * Short, so that what is measured is the restore and not the wait for it; still Kafka's least.
   */
  public static final int SESSION_SECONDS = 6;

  private final EntitiesPlan plan;
  private final BenchCluster cluster;
  private final BenchDetector detector;
  private final AppTopics topics;
  private final List<Instance> instances = new ArrayList<>();

  public Fleet(EntitiesPlan plan, BenchCluster cluster, BenchDetector detector, AppTopics topics) {
    this.plan = plan;
    this.cluster = cluster;
    this.detector = detector;
    this.topics = topics;
  }

  /** Starts an instance, with what an earlier one of its name left on its disk. */
  public Instance start(String name) {
    Optional<Path> recording =
        plan.recordings().map(folder -> folder.resolve(topics.id() + "-" + name + ".jfr"));
    Instance instance =
        Instance.start(new Setup(detector, settings(name), plan.heapMegabytes(), recording));
    instances.add(instance);
    return instance;
  }

  /** Local state of an instance. */
  public Path disk(String name) {
    return cluster.folder().resolve(topics.id() + "-" + name);
  }

  /** As if the instance came up on another machine. */
  public void loseDisk(String name) {
    Folders.delete(disk(name));
  }

  @Override
  public void close() {
    instances.forEach(Instance::close);
  }

  private Map<String, String> settings(String name) {
    Map<String, String> settings = new HashMap<>(topics.settings());
    settings.put("kafka.bootstrap.servers", cluster.servers());
    settings.put("kafka.group.instance.id", name);
    settings.put("kafka.consumer.session.timeout.ms", Integer.toString(1000 * SESSION_SECONDS));
    settings.put("kafka.consumer.heartbeat.interval.ms", Integer.toString(200 * SESSION_SECONDS));
    settings.put("kafka.processing.guarantee", plan.guarantee().setting());
    settings.put("kafka.num.stream.threads", Integer.toString(plan.threads()));
    settings.put("kafka.num.standby.replicas", "1");
    // Its lag is to be the present one, not the largest of a minute.
    settings.put("kafka.restore.consumer.metrics.sample.window.ms", "1000");
    settings.put("state.kind", "rocksdb");
    settings.put("state.directory", disk(name).toString());
    settings.put("http.port", "0");
    settings.putAll(plan.settings());
    return settings;
  }
}
