package dev.weir.streams.event;

import dev.weir.detection.event.message.EventDecoder;
import dev.weir.streams.event.chunk.ChunkedPoll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Decodes every record of a poll once, on the stream thread and before any of them is processed,
 * into one batch for each partition, and hands on the events of a chunk as one record ({@link
 * ChunkedPoll}). So the processor sees at its first event what else there is, and can score many
 * events in one call.
 *
 * <p>A pure decoder: it drops, adds and reorders nothing. A record it cannot decode stays as it is,
 * and the deserializer reports it in its turn. It does not touch the records it is given: should it
 * fail, Kafka logs that and goes on with these, each of which is then an event of its own.
 */
public final class LookaheadInterceptor implements ConsumerInterceptor<byte[], byte[]> {

  /** Records whose entities are looked for together; what that finds must stay in the cache. */
  private static final int TOGETHER = 128;

  private EventSource source;
  private EventDecoder decoder;
  private int sum;

  @Override
  public void configure(Map<String, ?> configuration) {
    source = EventSource.from(configuration);
    decoder = source.newDecoder();
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> chunked = new LinkedHashMap<>();
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> messages = records.records(partition);
      boolean areEvents = partition.topic().equals(source.topic()) && !messages.isEmpty();
      chunked.put(partition, areEvents ? chunked(messages) : messages);
    }
    return new ConsumerRecords<>(chunked, records.nextOffsets());
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    source.progress().committed(offsets, source.topic());
  }

  @Override
  public void close() {
    // Decoding holds nothing that would have to be closed.
  }

  private List<ConsumerRecord<byte[], byte[]>> chunked(
      List<ConsumerRecord<byte[], byte[]>> messages) {
    ChunkedPoll poll = new ChunkedPoll(decoder, source.width(), messages.size(), source.chunk());
    for (int from = 0; from < messages.size(); from += TOGETHER) {
      List<ConsumerRecord<byte[], byte[]>> together =
          messages.subList(from, Math.min(messages.size(), from + TOGETHER));
      warm(together);
      together.forEach(poll::add);
    }
    return poll.records();
  }

  /** A record's key is its entity as a rule. The sum is kept, so that reading is not left out. */
  private void warm(List<ConsumerRecord<byte[], byte[]>> records) {
    int read = sum;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      read += record.key() == null ? 0 : decoder.warm(record.key());
    }
    sum = read;
  }
}
