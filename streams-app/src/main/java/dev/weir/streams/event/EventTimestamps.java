package dev.weir.streams.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** The clock of the topology: the time the event itself tells, whenever its message was sent. */
public final class EventTimestamps implements TimestampExtractor {

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return ((BatchReference) record.value()).eventTime();
  }
}
