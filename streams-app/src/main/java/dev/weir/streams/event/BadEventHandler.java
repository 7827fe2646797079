package dev.weir.streams.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A message that is no event, and an event that a later stage refuses, become dead letters; both
 * come here as a {@link BadEventFailure}. Anything else that goes wrong is fatal: the process ends,
 * and nothing is lost.
 */
public final class BadEventHandler
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {

  private DeadLetters deadLetters;

  @Override
  public void configure(Map<String, ?> configuration) {
    deadLetters = new DeadLetters(EventSource.from(configuration));
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return letters(exception, () -> DeadLetters.Origin.of(record))
        .map(DeserializationExceptionHandler.Response::resume)
        .orElseGet(DeserializationExceptionHandler.Response::fail);
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return letters(exception, () -> DeadLetters.Origin.of(context))
        .map(ProcessingExceptionHandler.Response::resume)
        .orElseGet(ProcessingExceptionHandler.Response::fail);
  }

  /** What to write and go on; nothing where there is no going on. */
  private Optional<List<ProducerRecord<byte[], byte[]>>> letters(
      Exception exception, Supplier<DeadLetters.Origin> atHand) {
    List<BadEventFailure.Refused> refused = BadEventFailure.in(exception);
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(refused.stream().map(event -> letter(event, atHand)).toList());
  }

  private ProducerRecord<byte[], byte[]> letter(
      BadEventFailure.Refused event, Supplier<DeadLetters.Origin> atHand) {
    DeadLetters.Origin origin = event.message().map(DeadLetters.Origin::of).orElseGet(atHand);
    return deadLetters.of(origin, event.why());
  }
}
