package dev.weir.streams.faults.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all partitions of a topic from their beginning, as far as it is committed. */
public final class CommittedTopic implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  CommittedTopic(String servers, String topic, int count) {
    consumer = consumer(servers, "read_committed");
    partitions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      partitions.add(new TopicPartition(topic, i));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What has come, perhaps nothing. */
  public Iterable<ConsumerRecord<byte[], byte[]>> poll() {
    return consumer.poll(POLL);
  }

  /** What is left, up to the end of the topic. */
  public List<ConsumerRecord<byte[], byte[]>> rest(String servers) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    rest(servers, records::add);
    return records;
  }

  /**
   * Hands over what is left, up to the end of the topic.
   *
   * @throws IllegalStateException if a transaction stays open
   */
  public void rest(String servers, Consumer<ConsumerRecord<byte[], byte[]>> into) {
    awaitNoOpenTransaction(servers);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(POLL).forEach(into);
    }
  }

  /** A killed process leaves its transaction open until its time is over; it hides what follows. */
  private void awaitNoOpenTransaction(String servers) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<byte[], byte[]> all = consumer(servers, "read_uncommitted")) {
      while (!all.endOffsets(partitions).equals(consumer.endOffsets(partitions))) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("Transaction must end, found one open in " + partitions);
        }
        all.assign(partitions);
        all.poll(POLL);
      }
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String servers, String isolation) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", servers, "isolation.level", isolation),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
