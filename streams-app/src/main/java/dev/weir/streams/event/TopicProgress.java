package dev.weir.streams.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * How far the partitions of the events are committed, as the consumers of this process have heard.
 * Under exactly-once the producer commits, and consumers hear nothing. Safe for many threads.
 */
public final class TopicProgress {

  private final int topic;
  private final Map<Integer, Long> next = new ConcurrentHashMap<>();

  /**
   * @param topicId tells the topic from one of the same name before or after it; {@link
   *     Uuid#ZERO_UUID} where it is not known
   */
  public TopicProgress(Uuid topicId) {
    this.topic = topicId.hashCode();
  }

  /** Digest of the topic's id. */
  public int topic() {
    return topic;
  }

  /** Offset of the last event that is committed, as far as is known; -1 if none. */
  public long lastCommitted(int partition) {
    return next.getOrDefault(partition, 0L) - 1;
  }

  void committed(Map<TopicPartition, OffsetAndMetadata> offsets, String events) {
    offsets.forEach(
        (partition, offset) -> {
          if (partition.topic().equals(events)) {
            next.put(partition.partition(), offset.offset());
          }
        });
  }
}
