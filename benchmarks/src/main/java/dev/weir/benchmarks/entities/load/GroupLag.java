package dev.weir.benchmarks.entities.load;

import dev.weir.command.CommandFailedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a group is in its topic, as the broker has it: what is committed, and what is not. */
public final class GroupLag {

  private final Admin admin;
  private final String group;
  private final Map<TopicPartition, OffsetSpec> partitions;

  public GroupLag(Admin admin, String group, String topic, int partitions) {
    this.admin = admin;
    this.group = group;
    this.partitions =
        IntStream.range(0, partitions)
            .boxed()
            .collect(
                Collectors.toMap(
                    number -> new TopicPartition(topic, number), number -> OffsetSpec.latest()));
  }

  /** Events that are in the topic and not yet committed. */
  public long events() throws InterruptedException {
    // Committed offsets first: what is processed meanwhile must not make a lag negative.
    long committed = sum(committed().values());
    return sum(ends().values()) - committed;
  }

  /** Next offset that an event will have, of each partition. */
  public Map<TopicPartition, Long> ends() throws InterruptedException {
    return get(admin.listOffsets(partitions).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /** Events committed. */
  public long committedEvents() throws InterruptedException {
    return sum(committed().values());
  }

  /** Next offset of each partition; 0 where nothing is committed. */
  private Map<TopicPartition, Long> committed() throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> found =
        new HashMap<>(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    Map<TopicPartition, Long> committed = new HashMap<>();
    for (TopicPartition partition : partitions.keySet()) {
      OffsetAndMetadata offset = found.get(partition);
      committed.put(partition, offset == null ? 0 : offset.offset());
    }
    return committed;
  }

  /** Whether events that came after these ends are committed in every partition. */
  public boolean isBeyond(Map<TopicPartition, Long> ends) throws InterruptedException {
    Map<TopicPartition, Long> now = committed();
    return ends.entrySet().stream().allMatch(end -> now.get(end.getKey()) > end.getValue());
  }

  private static long sum(Collection<Long> offsets) {
    return offsets.stream().mapToLong(Long::longValue).sum();
  }

  private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new CommandFailedException(
          "The benchmark's broker refused: " + e.getCause().getMessage(), e.getCause());
    }
  }
}
