package dev.weir.streams.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.topics.Cluster;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How a command reaches the detector's cluster. A mixin. */
public final class ClusterOption {

  private static final String SERVERS = "bootstrap.servers";

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "How long to wait for Kafka to answer, default ${DEFAULT-VALUE}.")
  private int seconds = 10;

  static boolean isNamed(DetectorConfig detector) {
    return detector.kafka().containsKey(SERVERS);
  }

  /**
   * @throws InvalidConfigurationException if the detector does not say where the cluster is
   */
  public void requireNamed(DetectorConfig detector) {
    if (!isNamed(detector)) {
      throw new InvalidConfigurationException(
          "kafka.bootstrap.servers must name the cluster's brokers, found none."
              + " Add it to the detector file or --set kafka.bootstrap.servers=host:port");
    }
  }

  /**
   * How long to wait for an answer.
   *
   * @throws InvalidConfigurationException if it is no time at all
   */
  public Duration patience() {
    if (seconds < 1) {
      throw new InvalidConfigurationException("--wait must be >= 1, found " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  Cluster connect(DetectorConfig detector) {
    requireNamed(detector);
    return Cluster.connect(detector.kafka(), patience());
  }
}
