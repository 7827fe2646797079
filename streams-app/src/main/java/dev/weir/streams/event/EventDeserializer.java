package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Gives the source node its events: the reference that the interceptor left, or, where there is
 * none, the message decoded into a batch of one. Thread-safe: all stream threads share the
 * deserializer of a topology's source.
 */
public final class EventDeserializer implements Deserializer<BatchReference> {

  private final EventSource source;
  private final ThreadLocal<EventDecoder> decoder;

  public EventDeserializer(EventSource source) {
    this.source = source;
    this.decoder = ThreadLocal.withInitial(source::newDecoder);
  }

  @Override
  public BatchReference deserialize(String topic, byte[] message) {
    return deserialize(topic, new RecordHeaders(), message);
  }

  @Override
  public BatchReference deserialize(String topic, Headers headers, byte[] message) {
    BatchReference reference = BatchReference.takeFrom(headers);
    return reference == null ? alone(message) : reference;
  }

  private BatchReference alone(byte[] message) {
    EventBatch batch = new EventBatch(source.width(), 1);
    try {
      decoder.get().decode(message, batch);
    } catch (BadEventException e) {
      throw new BadEventFailure(e);
    }
    return new BatchReference(batch, 0);
  }
}
