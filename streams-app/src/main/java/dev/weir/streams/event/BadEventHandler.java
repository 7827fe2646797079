package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An event that a later stage refuses by a {@link BadEventFailure} becomes a dead letter; anything
 * else that goes wrong is fatal: the process ends, and nothing is lost.
 */
public final class BadEventHandler implements ProcessingExceptionHandler {

  private DeadLetters deadLetters;

  @Override
  public void configure(Map<String, ?> configuration) {
    deadLetters = new DeadLetters(EventSource.from(configuration));
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    BadEventException bad = BadEventFailure.in(exception);
    if (bad == null) {
      return Response.fail();
    }
    DeadLetters.Origin origin =
        new DeadLetters.Origin(
            context.topic(),
            context.partition(),
            context.offset(),
            context.timestamp(),
            context.sourceRawKey(),
            context.sourceRawValue(),
            context.headers());
    return Response.resume(List.of(deadLetters.of(origin, bad)));
  }
}
