package dev.weir.streams.replay.chunk;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.history.Walk;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An event that a replay could not process.
 *
 * @param place where it stands, for people
 * @param partition of a topic; empty where it is of no topic
 * @param offset in its partition; empty where it is of no topic
 * @param stage that refused it
 * @param reason in one line
 * @param value as it stands in its source; null where the source does not say
 */
@SuppressWarnings("ArrayRecordComponent")
public record BadEvent(
    String place,
    OptionalInt partition,
    OptionalLong offset,
    BadEventException.Stage stage,
    String reason,
    byte[] value) {

  /** An event of a topic whose message is not at hand any more. */
  static BadEvent ofTopic(int partition, long offset, BadEventException bad) {
    return new BadEvent(
        "partition %d offset %d".formatted(partition, offset),
        OptionalInt.of(partition),
        OptionalLong.of(offset),
        bad.stage(),
        bad.getMessage(),
        null);
  }

  /** An event of a file whose row is not at hand any more. */
  static BadEvent ofFile(String place, BadEventException bad) {
    return new BadEvent(
        place, OptionalInt.empty(), OptionalLong.empty(), bad.stage(), bad.getMessage(), null);
  }

  /** The event that a walk stands on. */
  static BadEvent of(Walk events, BadEventException bad) {
    boolean ofTopic = events.offset() != EventBatch.UNKNOWN_OFFSET;
    return new BadEvent(
        events.place(),
        ofTopic ? OptionalInt.of(events.partition()) : OptionalInt.empty(),
        ofTopic ? OptionalLong.of(events.offset()) : OptionalLong.empty(),
        bad.stage(),
        bad.getMessage(),
        events.raw());
  }
}
