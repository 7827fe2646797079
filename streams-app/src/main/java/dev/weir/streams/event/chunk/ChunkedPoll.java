package dev.weir.streams.event.chunk;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a poll brought of one partition, as chunks: its messages are decoded into one batch, and
 * those between two bad ones become records of at most so many events. A message that cannot be
 * decoded stays a record of its own, in its place. The messages given are left as they are. One use
 * only.
 */
public final class ChunkedPoll {

  private final EventDecoder decoder;
  private final EventBatch batch;
  private final int most;
  private final List<ConsumerRecord<byte[], byte[]>> messages;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private int from;

  /**
   * @param width values of an event
   * @param polled messages to come, about, ≥ 1
   * @param most events of a chunk, ≥ 1
   */
  public ChunkedPoll(EventDecoder decoder, int width, int polled, int most) {
    this.decoder = decoder;
    // A batch of its own for each poll: chunks of the last one may still wait to be processed.
    this.batch = new EventBatch(width, polled);
    this.most = most;
    this.messages = new ArrayList<>(polled);
  }

  /** Adds the next message. */
  public void add(ConsumerRecord<byte[], byte[]> message) {
    int index = batch.size();
    try {
      decoder.decode(message.value(), batch);
    } catch (BadEventException e) {
      endChunk();
      records.add(message);
      return;
    }
    batch.locate(index, message.offset());
    messages.add(message);
    if (batch.size() - from == most) {
      endChunk();
    }
  }

  /** The records that stand for all messages added, in their order. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    endChunk();
    return records;
  }

  private void endChunk() {
    if (from < batch.size()) {
      records.add(new EventChunk(batch, from, batch.size(), messages).asRecord());
      from = batch.size();
    }
  }
}
