package dev.weir.streams.event.chunk;

import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The clock of Kafka Streams, which stamps what the app writes: the time of the message, not of the
 * event it carries, and not later than now. Nothing is decided by it.
 *
 * <p>A broker refuses records stamped more than an hour ahead and deletes those stamped before its
 * retention, so with event time one sensor's bad clock would end the app, and the alerts of a topic
 * read again after years would be gone at once.
 */
public final class MessageTimestamps implements TimestampExtractor {

  private final LongSupplier clock;
  private long now;

  public MessageTimestamps() {
    this(System::currentTimeMillis);
  }

  /**
   * @param clock milliseconds since 1970-01-01T00:00:00Z
   */
  MessageTimestamps(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * A message of the oldest format has no time; it is taken to be of the time of the one before.
   */
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return of(record.timestamp(), partitionTime);
  }

  /**
   * @param timestamp of the message, negative where it has none
   * @param before time of one before it
   */
  long of(long timestamp, long before) {
    return Math.max(0, notAhead(timestamp < 0 ? before : timestamp));
  }

  /**
   * The events topic may allow what the topics that are written do not. Threads share this; what
   * one of them reads is some time that has passed.
   */
  private long notAhead(long timestamp) {
    if (timestamp > now) {
      now = clock.getAsLong();
    }
    return Math.min(timestamp, now);
  }
}
