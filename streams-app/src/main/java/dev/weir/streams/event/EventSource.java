package dev.weir.streams.event;

import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.message.EventDecoder;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Where a detector's events come from, how they are read and where bad ones go. Kafka makes the
 * interceptor and the exception handlers itself, from class names; they find this object in the
 * configuration that Kafka hands them, so two detectors in one process do not meet.
 *
 * @param detector name of the detector
 * @param topic events are read from
 * @param settings how to read them
 * @param fields values to read
 * @param deadLetterTopic bad events are written to
 * @param deadLetters is told of each bad event
 * @param progress is told what is committed
 * @param chunk most events that are handed on as one record, ≥ 1
 */
public record EventSource(
    String detector,
    String topic,
    EventSettings settings,
    EventFields fields,
    String deadLetterTopic,
    DeadLetterCounter deadLetters,
    TopicProgress progress,
    int chunk) {

  static final String CONFIG_KEY = "weir.event.source";

  public EventSource {
    Objects.requireNonNull(detector, "detector");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(fields, "fields");
    Objects.requireNonNull(deadLetterTopic, "deadLetterTopic");
    Objects.requireNonNull(deadLetters, "deadLetters");
    Objects.requireNonNull(progress, "progress");
  }

  /** D: values of one event. */
  public int width() {
    return fields.names().size();
  }

  /** A decoder of these events; one for each thread. */
  public EventDecoder newDecoder() {
    return EventDecoder.of(settings, fields, detector);
  }

  /**
   * The settings of Kafka Streams by which the interceptor looks ahead and bad events become dead
   * letters. An interceptor of the operator's own belongs in front of this one in {@code
   * main.consumer.interceptor.classes}: behind it there are chunks instead of messages.
   */
  public Map<String, Object> streamsConfig() {
    return Map.of(
        StreamsConfig.mainConsumerPrefix("interceptor.classes"),
        LookaheadInterceptor.class.getName(),
        StreamsConfig.mainConsumerPrefix(CONFIG_KEY),
        this,
        CONFIG_KEY,
        this,
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        BadEventHandler.class.getName(),
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        BadEventHandler.class.getName(),
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
        true);
  }

  /** The source that a configuration carries. */
  static EventSource from(Map<String, ?> configuration) {
    if (configuration.get(CONFIG_KEY) instanceof EventSource source) {
      return source;
    }
    throw new IllegalArgumentException(
        "%s must be an event source, found %s"
            .formatted(CONFIG_KEY, configuration.get(CONFIG_KEY)));
  }

  @Override
  public String toString() {
    return "EventSource(%s from %s)".formatted(detector, topic);
  }
}
