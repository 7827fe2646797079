package dev.weir.benchmarks.variant;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/** A stream thread, by the metrics that Kafka Streams keeps of it. */
record StreamsLane(long threadId, Metric processedTotal, Metric commitTotal) implements Lane {

  private static final String GROUP = "stream-thread-metrics";

  /** Those of an app that runs. */
  static List<Lane> of(KafkaStreams streams) {
    List<Lane> lanes = new ArrayList<>();
    for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
      String name = thread.threadName();
      lanes.add(
          new StreamsLane(
              idOf(name),
              metric(streams, "process-total", name),
              metric(streams, "commit-total", name)));
    }
    return lanes;
  }

  @Override
  public double processed() {
    return (double) processedTotal.metricValue();
  }

  @Override
  public double commits() {
    return (double) commitTotal.metricValue();
  }

  private static Metric metric(KafkaStreams streams, String name, String thread) {
    for (Metric metric : streams.metrics().values()) {
      MetricName found = metric.metricName();
      if (found.name().equals(name)
          && found.group().equals(GROUP)
          && thread.equals(found.tags().get("thread-id"))) {
        return metric;
      }
    }
    throw new IllegalStateException("Thread %s must have a metric %s".formatted(thread, name));
  }

  private static long idOf(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Thread %s must live".formatted(name)))
        .getId();
  }
}
