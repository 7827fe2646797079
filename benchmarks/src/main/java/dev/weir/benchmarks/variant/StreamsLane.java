package dev.weir.benchmarks.variant;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;

/**
 * A stream thread, by what Kafka Streams tells of it. Its own count of records says nothing here,
 * since one may be many events: what is committed of the events' topic, in which nothing lies but
 * events, is what was processed.
 */
record StreamsLane(long threadId, KafkaStreams streams, String name, Metric commitTotal)
    implements Lane {

  private static final String GROUP = "stream-thread-metrics";

  /** Those of an app that runs. */
  static List<Lane> of(KafkaStreams streams) {
    List<Lane> lanes = new ArrayList<>();
    for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
      String name = thread.threadName();
      lanes.add(new StreamsLane(idOf(name), streams, name, metric(streams, "commit-total", name)));
    }
    return lanes;
  }

  /** Up to the last commit. */
  @Override
  public double processed() {
    return streams.metadataForLocalThreads().stream()
        .filter(thread -> thread.threadName().equals(name))
        .flatMap(thread -> thread.activeTasks().stream())
        .mapToLong(StreamsLane::committed)
        .sum();
  }

  @Override
  public double commits() {
    return (double) commitTotal.metricValue();
  }

  /** The topic is read from its beginning; -1 is told of a partition before its first commit. */
  private static long committed(TaskMetadata task) {
    return task.committedOffsets().values().stream().mapToLong(offset -> Math.max(0, offset)).sum();
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
