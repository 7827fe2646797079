package dev.weir.streams.event;

import dev.weir.detection.event.EventBatch;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * One decoded event: its number in a batch it shares with its neighbours. It travels as a header
 * object from the interceptor to the deserializer, inside one thread and never over the wire, and
 * as the value from there to the processor.
 */
public record BatchReference(EventBatch batch, int index) implements Header {

  static final String KEY = "weir.batch";

  private static final byte[] NOTHING = {};

  public BatchReference {
    Objects.requireNonNull(batch, "batch");
    Objects.checkIndex(index, batch.size());
  }

  /** Who the event is about. */
  public String entityId() {
    return batch.entityId(index);
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  public long eventTime() {
    return batch.eventTime(index);
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

  /**
   * Takes the reference out of a record's headers, and any header that only looks like one: a
   * reference left there would keep its whole batch in memory for as long as the record is cached.
   *
   * @return null where there was none
   */
  static BatchReference takeFrom(Headers headers) {
    Header last = headers.lastHeader(KEY);
    if (last == null) {
      return null;
    }
    headers.remove(KEY);
    return last instanceof BatchReference reference ? reference : null;
  }
}
