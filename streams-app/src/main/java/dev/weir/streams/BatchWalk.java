package dev.weir.streams;

import dev.weir.detection.event.EventBatch;
import dev.weir.streams.event.chunk.EventChunk;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Hands on every event of a batch, keyed by its entity as a producer would: what Kafka Streams does
 * for a record is then done once for a whole batch. Only for replays, in which nothing can fail
 * between two events of a batch and go on behind it.
 */
final class BatchWalk extends ContextualProcessor<byte[], EventChunk, byte[], EventChunk> {

  private final ReplayListener listener;

  BatchWalk(ReplayListener listener) {
    this.listener = listener;
  }

  @Override
  public void process(Record<byte[], EventChunk> record) {
    EventBatch batch = record.value().batch();
    for (int index = 0; index < batch.size(); index++) {
      listener.event(index);
      byte[] key = batch.entityId(index).getBytes(StandardCharsets.UTF_8);
      context().forward(new Record<>(key, record.value().only(index), record.timestamp()));
    }
  }
}
