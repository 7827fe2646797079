package dev.weir.streams.replay.source;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.InvalidConfigurationException;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives the messages of each partition of a topic on its own, from one consumer: those that come
 * before they are asked for wait, and a partition of which enough wait is paused. Not thread-safe.
 */
final class TopicReader implements Closeable {

  private static final int ENOUGH = 4096;
  private static final int ENOUGH_BYTES = 1 << 22;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final long[] ends;
  private final Duration patience;
  private final List<Queue<ConsumerRecord<byte[], byte[]>>> waiting = new ArrayList<>();
  private final long[] waitingBytes;

  /**
   * @param consumer of which the partitions are assigned; closed with this
   * @param starts offset of the first message of each
   * @param ends offset behind the last of each
   * @param patience how long to wait for the next message
   */
  TopicReader(
      Consumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      long[] starts,
      long[] ends,
      Duration patience) {
    this.consumer = consumer;
    this.partitions = List.copyOf(partitions);
    this.ends = ends.clone();
    this.waitingBytes = new long[ends.length];
    this.patience = patience;
    for (int i = 0; i < ends.length; i++) {
      consumer.seek(partitions.get(i), starts[i]);
      waiting.add(new ArrayDeque<>());
    }
  }

  /** The next message of a partition; null behind the last. */
  ConsumerRecord<byte[], byte[]> take(int index) {
    Queue<ConsumerRecord<byte[], byte[]>> messages = waiting.get(index);
    long deadline = System.nanoTime() + patience.toNanos();
    while (messages.isEmpty()) {
      // The position also moves over what is no message: marks of transactions, compacted ones.
      if (consumer.position(partitions.get(index)) >= ends[index]) {
        return null;
      }
      if (!poll() && System.nanoTime() > deadline) {
        throw new CommandFailedException(
            "Kafka must give the messages of %s to offset %d, found none behind %d for %d s"
                .formatted(
                    partitions.get(index),
                    ends[index],
                    consumer.position(partitions.get(index)),
                    patience.toSeconds()));
      }
    }
    ConsumerRecord<byte[], byte[]> message = messages.remove();
    waitingBytes[index] -= Math.max(0, message.serializedValueSize());
    return message;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private boolean hasEnough(int index) {
    return waiting.get(index).size() >= ENOUGH || waitingBytes[index] >= ENOUGH_BYTES;
  }

  private boolean poll() {
    List<TopicPartition> enough = new ArrayList<>();
    for (int i = 0; i < ends.length; i++) {
      if (hasEnough(i) || consumer.position(partitions.get(i)) >= ends[i]) {
        enough.add(partitions.get(i));
      }
    }
    consumer.resume(partitions);
    consumer.pause(enough);
    try {
      int found = 0;
      for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
        found++;
        int index = message.partition();
        if (message.offset() < ends[index]) {
          waiting.get(index).add(message);
          waitingBytes[index] += Math.max(0, message.serializedValueSize());
        }
      }
      return found > 0;
    } catch (OffsetOutOfRangeException e) {
      throw new InvalidConfigurationException(
          "Messages of %s must still be there, found offsets %s deleted meanwhile"
              .formatted(partitions.get(0).topic(), e.offsetOutOfRangePartitions()),
          e);
    } catch (KafkaException e) {
      throw new CommandFailedException(
          "Messages of %s must be readable, found: %s"
              .formatted(partitions.get(0).topic(), e.getMessage()),
          e);
    }
  }
}
