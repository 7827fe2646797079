package dev.weir.streams.command;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.broker.BrokerProcess;
import dev.weir.streams.broker.Folders;
import dev.weir.streams.topics.Cluster;
import dev.weir.streams.topics.DetectorTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A broker with a detector's topics, for as long as the detector runs; nothing of it is kept. */
final class EmbeddedCluster implements AutoCloseable {

  private static final int BROKER_MEGABYTES = 256;
  private static final int PARTITIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final BrokerProcess broker;

  private EmbeddedCluster(Path folder, BrokerProcess broker) {
    this.folder = folder;
    this.broker = broker;
  }

  static EmbeddedCluster start(DetectorConfig detector) throws IOException {
    Path folder = Files.createTempDirectory("weir-run");
    EmbeddedCluster started =
        new EmbeddedCluster(folder, BrokerProcess.start(folder, BROKER_MEGABYTES));
    try {
      started.createTopics(detector);
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Settings of a detector that is to run here; its local state must not outlive the broker. */
  Map<String, String> settings() {
    return Map.of(
        "kafka.bootstrap.servers",
        bootstrapServers(),
        "kafka.state.dir",
        folder.resolve("state").toString());
  }

  @Override
  public void close() {
    broker.close();
    Folders.delete(folder);
  }

  private void createTopics(DetectorConfig detector) {
    Map<String, String> kafka = new HashMap<>(detector.kafka());
    kafka.put("bootstrap.servers", bootstrapServers());
    try (Cluster cluster = Cluster.connect(kafka, PATIENCE)) {
      DetectorTopics.create(cluster, detector.topics(), PARTITIONS, Optional.empty());
    }
  }
}
