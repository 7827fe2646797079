package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.streams.event.chunk.EventChunk;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Gives the source node its events: the chunk that the interceptor made, or, of a record that is a
 * message, its event alone. Thread-safe: all stream threads share the deserializer of a topology's
 * source.
 */
public final class EventDeserializer implements Deserializer<EventChunk> {

  private final EventSource source;
  private final ThreadLocal<EventDecoder> decoder;

  public EventDeserializer(EventSource source) {
    this.source = source;
    this.decoder = ThreadLocal.withInitial(source::newDecoder);
  }

  @Override
  public EventChunk deserialize(String topic, byte[] message) {
    return deserialize(topic, new RecordHeaders(), message);
  }

  @Override
  public EventChunk deserialize(String topic, Headers headers, byte[] message) {
    return EventChunk.takeFrom(headers, message).orElseGet(() -> alone(message));
  }

  private EventChunk alone(byte[] message) {
    EventBatch batch = new EventBatch(source.width(), 1);
    try {
      decoder.get().decode(message, batch);
    } catch (BadEventException e) {
      throw new BadEventFailure(e);
    }
    return EventChunk.of(batch);
  }
}
