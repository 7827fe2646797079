package dev.weir.streams.event.chunk;

import dev.weir.detection.event.EventBatch;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * The event whose turn it is, what it says and where it came from: walks over the events of a
 * chunk. Not thread-safe; one per task.
 */
public final class PresentEvent {

  private final MessageTimestamps clock = new MessageTimestamps();
  private Record<byte[], EventChunk> record;
  private RecordMetadata place;
  private EventChunk chunk;
  private int index;

  /**
   * Goes before the first event of a record's chunk.
   *
   * @param at where the record stands
   */
  public void enter(Record<byte[], EventChunk> of, RecordMetadata at) {
    record = of;
    place = at;
    chunk = of.value();
    index = chunk.from() - 1;
  }

  /** Goes on to the next event; false behind the last. */
  public boolean next() {
    index++;
    return index < chunk.to();
  }

  /** Events that had their turn, the present one too. */
  public int count() {
    return Math.min(index + 1, chunk.to()) - chunk.from();
  }

  /** Lets go of the chunk. */
  public void leave() {
    record = null;
    chunk = null;
  }

  public EventBatch batch() {
    return chunk.batch();
  }

  /** In the batch. */
  public int index() {
    return index;
  }

  /** Where its values begin in those of the batch. */
  public int valuesOffset() {
    return batch().valuesOffset(index);
  }

  /** Who the event is about. */
  public String entityId() {
    return batch().entityId(index);
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  public long eventTime() {
    return batch().eventTime(index);
  }

  /** The message it was; empty where that is the record, or of no topic. */
  public Optional<ConsumerRecord<byte[], byte[]>> message() {
    return chunk.message(index);
  }

  /** Whether the key of its message is its entity's id in UTF-8. */
  public boolean hasEntityAsKey() {
    byte[] key = chunk.messages().isEmpty() ? record.key() : chunk.messages().get(index).key();
    return EventKeys.isEntity(key, entityId());
  }

  /** Time for what comes of it, as {@link MessageTimestamps} tells it. */
  public long timestamp() {
    return message()
        .map(message -> clock.of(message.timestamp(), record.timestamp()))
        .orElse(record.timestamp());
  }

  public String topic() {
    return place.topic();
  }

  public int partition() {
    int partition = batch().sourcePartition(index);
    return partition == EventBatch.UNKNOWN_PARTITION ? place.partition() : partition;
  }

  public long offset() {
    long offset = batch().sourceOffset(index);
    return offset == EventBatch.UNKNOWN_OFFSET ? place.offset() : offset;
  }
}
