package dev.weir.streams.replay.source;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.label.LabelText;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.detection.history.Selection;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The events of one partition, in the order of their offsets. The row of an event is its offset.
 */
final class PartitionEvents implements EventCursor {

  private final TopicReader reader;
  private final int partition;
  private final EventDecoder decoder;
  private final Selection times;
  private final int width;
  private final EventBatch event;

  private long offset = EventBatch.UNKNOWN_OFFSET;
  private byte[] value;
  private int label = UNLABELLED;

  /**
   * @param decoder may serve other partitions too
   * @param width values of an event, without its label
   * @param labelled whether the decoder gives the label behind them
   */
  PartitionEvents(
      TopicReader reader,
      int partition,
      EventDecoder decoder,
      Selection times,
      int width,
      boolean labelled) {
    this.reader = reader;
    this.partition = partition;
    this.decoder = decoder;
    this.times = times;
    this.width = width;
    this.event = new EventBatch(labelled ? width + 1 : width, 1);
  }

  @Override
  public boolean next() throws BadEventException {
    while (true) {
      ConsumerRecord<byte[], byte[]> message = reader.take(partition);
      if (message == null) {
        return false;
      }
      offset = message.offset();
      value = message.value();
      event.clear();
      decoder.decode(message.value(), event);
      if (times.hasTime(event.eventTime(0))) {
        label = readLabel();
        return true;
      }
    }
  }

  @Override
  public long row() {
    return offset;
  }

  @Override
  public String entityId() {
    return event.entityId(0);
  }

  @Override
  public long eventTime() {
    return event.eventTime(0);
  }

  @Override
  public void readValues(float[] target, int at) {
    System.arraycopy(event.values(), 0, target, at, width);
  }

  @Override
  public byte[] raw() {
    return value;
  }

  @Override
  public int label() {
    return label;
  }

  /** The reader is closed by whoever made it. */
  @Override
  public void close() {}

  private int readLabel() throws BadEventException {
    return event.width() == width ? UNLABELLED : LabelText.of(event.values()[width], "another");
  }
}
