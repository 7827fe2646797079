package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Decodes every record of a poll once, on the stream thread and before any of them is processed,
 * into one batch for each partition, and gives each record a {@link BatchReference}. So the
 * processor sees at its first record what else there is, and can score many events in one call.
 *
 * <p>A pure decoder: it drops, adds and reorders nothing. A record it cannot decode gets no
 * reference, and the deserializer reports it in its turn.
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
    for (TopicPartition partition : records.partitions()) {
      if (partition.topic().equals(source.topic())) {
        decode(records.records(partition));
      }
    }
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    source.progress().committed(offsets, source.topic());
  }

  @Override
  public void close() {
    // Decoding holds nothing that would have to be closed.
  }

  private void decode(List<ConsumerRecord<byte[], byte[]>> records) {
    // A batch of its own for each poll: records of the last one may still wait to be processed.
    EventBatch batch = new EventBatch(source.width(), records.size());
    for (int from = 0; from < records.size(); from += TOGETHER) {
      List<ConsumerRecord<byte[], byte[]>> together =
          records.subList(from, Math.min(records.size(), from + TOGETHER));
      warm(together);
      for (ConsumerRecord<byte[], byte[]> record : together) {
        decode(record, batch);
      }
    }
  }

  /** A record's key is its entity as a rule. The sum is kept, so that reading is not left out. */
  private void warm(List<ConsumerRecord<byte[], byte[]>> records) {
    int read = sum;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      read += record.key() == null ? 0 : decoder.warm(record.key());
    }
    sum = read;
  }

  private void decode(ConsumerRecord<byte[], byte[]> record, EventBatch batch) {
    int index = batch.size();
    try {
      decoder.decode(record.value(), batch);
    } catch (BadEventException e) {
      return;
    }
    batch.locate(index, record.offset());
    record.headers().add(new BatchReference(batch, index));
  }
}
