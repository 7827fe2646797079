package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import org.apache.kafka.common.KafkaException;

/**
 * A bad event on its way through the methods of Kafka, which declare no checked exceptions, to the
 * handler that makes a dead letter of it. Carries no stack trace.
 */
public final class BadEventFailure extends KafkaException {

  private static final long serialVersionUID = 1L;

  public BadEventFailure(BadEventException cause) {
    super(cause.getMessage(), cause);
  }

  /** The bad event that an exception tells of, or null where it tells of something else. */
  static BadEventException in(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof BadEventFailure found) {
        return (BadEventException) found.getCause();
      }
    }
    return null;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
