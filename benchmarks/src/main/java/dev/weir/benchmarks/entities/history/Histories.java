package dev.weir.benchmarks.entities.history;

import dev.weir.benchmarks.entities.app.AppTopics;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.command.CommandFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;

/** Reads the histories that an app has grown from its changelogs. */
public final class Histories {

  private static final Duration POLL = Duration.ofMillis(200);

  private final String servers;
  private final Guarantee guarantee;

  public Histories(String servers, Guarantee guarantee) {
    this.servers = servers;
    this.guarantee = guarantee;
  }

  /** Those of all entities, by their ids. */
  public List<Grown> read(AppTopics topics, int partitions) {
    Map<String, Grown> grown = new TreeMap<>();
    for (Grown.Entry head : newest(topics.heads(), partitions)) {
      of(head, grown).heads().add(head);
    }
    for (Grown.Entry panes : newest(topics.panes(), partitions)) {
      of(panes, grown).panes().add(panes);
    }
    if (grown.isEmpty()) {
      throw new CommandFailedException("Histories must have grown, found none");
    }
    return List.copyOf(grown.values());
  }

  private static Grown of(Grown.Entry entry, Map<String, Grown> grown) {
    String entityId = new String(entry.entityId(), StandardCharsets.UTF_8);
    return grown.computeIfAbsent(entityId, id -> new Grown(new ArrayList<>(), new ArrayList<>()));
  }

  /** Of each key the newest value, without those that were deleted. */
  private List<Grown.Entry> newest(String topic, int partitions) {
    Map<Bytes, byte[]> newest = new TreeMap<>();
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(n -> new TopicPartition(topic, n)).toList();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(all));
      while (!ends.isEmpty()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          newest.put(Bytes.wrap(record.key()), record.value());
        }
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      }
    }
    return newest.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> new Grown.Entry(entry.getKey().get(), entry.getValue()))
        .toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", servers, "isolation.level", guarantee.isolation()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
