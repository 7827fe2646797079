package dev.weir.benchmarks.trial;

import dev.weir.benchmarks.variant.Trial;
import dev.weir.command.CommandFailedException;
import dev.weir.streams.broker.BrokerProcess;
import dev.weir.streams.broker.Folders;
import dev.weir.streams.topics.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker in a process of its own, and a folder for all that benchmarks write; gone with it. */
public final class BenchCluster implements AutoCloseable {

  private static final int BROKER_MEGABYTES = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> EVENTS = Map.of("retention.ms", "-1");

  /** What a trial wrote must be off the disk before the next one writes. */
  private static final Map<String, String> RESULTS =
      Map.of("retention.ms", "-1", "file.delete.delay.ms", "0");

  private final Path folder;
  private final BrokerProcess broker;
  private final Admin admin;
  private final Cluster cluster;

  private BenchCluster(Path folder, BrokerProcess broker) {
    this.folder = folder;
    this.broker = broker;
    Map<String, String> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    this.admin = Admin.create(new HashMap<>(settings));
    this.cluster = Cluster.connect(settings, PATIENCE);
  }

  public static BenchCluster start() throws IOException {
    return start(Map.of());
  }

  /**
   * @param settings of the broker, over those of an embedded one
   */
  public static BenchCluster start(Map<String, String> settings) throws IOException {
    Path folder = Files.createTempDirectory("weir-bench");
    try {
      return new BenchCluster(folder, BrokerProcess.start(folder, BROKER_MEGABYTES, settings));
    } catch (RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  /** For models, local state and the like. */
  public Path folder() {
    return folder;
  }

  public String servers() {
    return broker.bootstrapServers();
  }

  /** The broker's process. */
  public ProcessHandle broker() {
    return broker.handle();
  }

  /** For what this does not do itself; stays open until this is closed. */
  public Admin admin() {
    return admin;
  }

  /** A topic of states: of each key the newest value stays. */
  public void createChangelog(String topic, int partitions) {
    cluster.create(
        new NewTopic(topic, partitions, (short) 1).configs(Map.of("cleanup.policy", "compact")));
  }

  public void createEvents(String topic, int partitions) {
    cluster.create(new NewTopic(topic, partitions, (short) 1).configs(EVENTS));
  }

  /** The topics that a trial writes to, with as many partitions as its events have. */
  public void createResults(Trial trial, int partitions) {
    createResults(List.of(trial.alerts(), trial.scores(), trial.deadLetters()), partitions);
  }

  public void createResults(List<String> topics, int partitions) {
    for (String topic : topics) {
      cluster.create(new NewTopic(topic, partitions, (short) 1).configs(RESULTS));
    }
  }

  /** Deletes every topic of a trial, those of its state among them. */
  public void deleteResults(Trial trial) throws InterruptedException {
    try {
      List<String> made =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(trial.id() + "-"))
              .toList();
      admin.deleteTopics(made).all().get();
    } catch (ExecutionException e) {
      throw new CommandFailedException(
          "The benchmark's broker refused: " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    cluster.close();
    admin.close(Duration.ofSeconds(1));
    broker.close();
    Folders.delete(folder);
  }
}
