package dev.weir.detection.event;

import dev.weir.detection.InvalidConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How events are read: the {@code events.} keys of a detector file.
 *
 * @param format of the messages on the events topic; files tell their format themselves
 * @param entity field that says who the event is about; without it the whole stream is one entity,
 *     named after the detector
 * @param time field of the event's time, see {@link dev.weir.detection.event.value.EventTime};
 *     {@value #ROW}: the number of its row, which only files have
 * @param step where given, a number in {@code time} is a row number, and a row lasts this long
 * @param maximumBytes largest message that is decoded, in [64, 16 777 216]; a larger one is a bad
 *     event
 * @param schema Avro schema (.avsc) of the messages, where it is none of the schemas Weir knows
 */
public record EventSettings(
    Format format,
    Optional<String> entity,
    String time,
    Optional<Duration> step,
    int maximumBytes,
    Optional<Path> schema) {

  /** In place of the field of the time: the number of an event's row in its file, from 0. */
  public static final String ROW = "#row";

  /** Largest message that is decoded unless the detector says otherwise: 1 MiB. */
  public static final int DEFAULT_MAXIMUM_BYTES = 1 << 20;

  /** Longest entity id, in bytes of UTF-8: it is a key of state and of messages. */
  public static final int LONGEST_ENTITY_BYTES = 512;

  private static final int LEAST_BYTES = 64;
  private static final int MOST_BYTES = 1 << 24;

  /** How the bytes of a message are read. */
  public enum Format {
    /** Avro single-object encoding: C3 01, the schema's fingerprint, the body. */
    AVRO,
    /** One JSON object; a field of a nested object is named by its path, {@code motor.current}. */
    JSON
  }

  public EventSettings {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(schema, "schema");
    entity.ifPresent(field -> requireName("events.entity", field));
    requireName("events.time", time);
    if (entity.isPresent() && entity.get().equals(time)) {
      throw new IllegalArgumentException(
          "events.entity must not be the field of events.time, found '%s' for both"
              .formatted(time));
    }
    step.ifPresent(EventSettings::requireStep);
    if (time.equals(ROW) && step.isEmpty()) {
      throw new IllegalArgumentException(
          "events.step must be given with events.time=%s, found none. Say how long a row lasts, such as 1m"
              .formatted(ROW));
    }
    if (maximumBytes < LEAST_BYTES || maximumBytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "events.maximumBytes must be in [%d, %d], found %d"
              .formatted(LEAST_BYTES, MOST_BYTES, maximumBytes));
    }
  }

  /** Whether an event's time is the number of its row. */
  public boolean timeIsRow() {
    return time.equals(ROW);
  }

  /**
   * Refuses what messages cannot give.
   *
   * @throws InvalidConfigurationException if the time is the number of a row
   */
  public void requireTimeInMessages() {
    if (timeIsRow()) {
      throw new InvalidConfigurationException(
          "events.time must be a field of the messages on a topic, found %s, which only the rows of files have. Name the field, or replay files"
              .formatted(ROW));
    }
  }

  private static void requireName(String key, String field) {
    if (field.isBlank()) {
      throw new IllegalArgumentException(key + " must name a field, found ''");
    }
  }

  private static void requireStep(Duration step) {
    if (step.compareTo(Duration.ofMillis(1)) < 0 || step.compareTo(Duration.ofDays(366)) > 0) {
      throw new IllegalArgumentException(
          "events.step must be in [PT0.001S, PT8784H], found %s".formatted(step));
    }
  }
}
