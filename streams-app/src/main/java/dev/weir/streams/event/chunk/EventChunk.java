package dev.weir.streams.event.chunk;

import dev.weir.detection.event.EventBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Decoded events of one partition that follow each other, [from, to) of a batch that they share
 * with their neighbours. It is one record to Kafka Streams, which then does what it does for a
 * record once for all of them. It travels as a header object from the interceptor to the
 * deserializer, inside one thread and never over the wire, and as the value from there to the
 * processor.
 *
 * <p>The record stands where the <em>first</em> of its events does: Kafka Streams commits the
 * offset of the next record to be processed, or, where none waits, that behind the poll. A chunk is
 * processed whole between two commits, so either is right.
 *
 * @param from index in the batch of the first event
 * @param to index behind the last one, greater than {@code from}
 * @param messages that the events of the batch were, by their index there; empty where they are the
 *     record's own, or of no topic
 */
public record EventChunk(
    EventBatch batch, int from, int to, List<ConsumerRecord<byte[], byte[]>> messages)
    implements Header {

  static final String KEY = "weir.batch";

  private static final byte[] NOTHING = {};

  /**
   * The value of a record that is a chunk. No event is read from it, so that a chunk whose events
   * did not come along is noticed; no producer knows it.
   */
  private static final byte[] MARK =
      ("weir chunk " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);

  public EventChunk {
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(messages, "messages");
    Objects.checkFromToIndex(from, to, batch.size());
    if (from == to) {
      throw new IllegalArgumentException("Chunk must have an event, found none");
    }
  }

  /** A batch whose events are no messages, as in a replay. */
  public static EventChunk of(EventBatch batch) {
    return new EventChunk(batch, 0, batch.size(), List.of());
  }

  /** The message an event was; empty where it is the record's own, or of no topic. */
  public Optional<ConsumerRecord<byte[], byte[]>> message(int index) {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(index));
  }

  @Override
  public String key() {
    return KEY;
  }

  /** Nothing: what this refers to has no bytes. */
  @Override
  public byte[] value() {
    return NOTHING;
  }

  /** The record that stands for the chunk. It has messages. */
  ConsumerRecord<byte[], byte[]> asRecord() {
    ConsumerRecord<byte[], byte[]> first = messages.get(from);
    int keys = 0;
    int values = 0;
    for (ConsumerRecord<byte[], byte[]> message : messages.subList(from, to)) {
      keys += Math.max(0, message.serializedKeySize());
      values += Math.max(0, message.serializedValueSize());
    }
    return new ConsumerRecord<>(
        first.topic(),
        first.partition(),
        first.offset(),
        first.timestamp(),
        first.timestampType(),
        keys,
        values,
        null,
        MARK,
        new RecordHeaders(new Header[] {this}),
        first.leaderEpoch());
  }

  /**
   * Takes the chunk out of a record's headers, and any header that only looks like one: a chunk
   * left there would keep its whole batch in memory for as long as the record is cached.
   *
   * @param value of the record
   * @return empty where the record is a message
   * @throws IllegalStateException if the record is a chunk without its events: to go on would lose
   *     them
   */
  public static Optional<EventChunk> takeFrom(Headers headers, byte[] value) {
    Header last = headers.lastHeader(KEY);
    if (last != null) {
      headers.remove(KEY);
    }
    if (last instanceof EventChunk chunk) {
      return Optional.of(chunk);
    }
    if (Arrays.equals(value, MARK)) {
      throw new IllegalStateException(
          "Chunk must come with its events, found none. An interceptor behind Weir's must not"
              + " change headers.");
    }
    return Optional.empty();
  }
}
