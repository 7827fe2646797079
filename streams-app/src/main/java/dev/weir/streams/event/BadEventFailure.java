package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Bad events on their way through the methods of Kafka, which declare no checked exceptions, to the
 * handler that makes dead letters of them. Carries no stack trace.
 */
public final class BadEventFailure extends KafkaException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refused> refused;

  /**
   * An event that was refused.
   *
   * @param message it was; empty where that is the record at hand
   */
  public record Refused(Optional<ConsumerRecord<byte[], byte[]>> message, BadEventException why) {}

  /** Of the record at hand. */
  public BadEventFailure(BadEventException cause) {
    this(List.of(new Refused(Optional.empty(), cause)));
  }

  /**
   * Of the record at hand, whose other events were processed.
   *
   * @param refused not empty
   */
  public BadEventFailure(List<Refused> refused) {
    super(refused.get(0).why().getMessage(), refused.get(0).why());
    this.refused = List.copyOf(refused);
  }

  /** The bad events that an exception tells of; none where it tells of something else. */
  static List<Refused> in(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof BadEventFailure found) {
        return found.refused;
      }
    }
    return List.of();
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
