package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** A message that is no event becomes a dead letter; anything else that goes wrong is fatal. */
public final class BadMessageHandler implements DeserializationExceptionHandler {

  private DeadLetters deadLetters;

  @Override
  public void configure(Map<String, ?> configuration) {
    deadLetters = new DeadLetters(EventSource.from(configuration));
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    BadEventException bad = BadEventFailure.in(exception);
    if (bad == null) {
      return Response.fail();
    }
    DeadLetters.Origin origin =
        new DeadLetters.Origin(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers());
    return Response.resume(List.of(deadLetters.of(origin, bad)));
  }
}
