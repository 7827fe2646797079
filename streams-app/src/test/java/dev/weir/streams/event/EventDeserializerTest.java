package dev.weir.streams.event;

import static dev.weir.streams.event.Messages.GARBAGE;
import static dev.weir.streams.event.Messages.TOPIC;
import static dev.weir.streams.event.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class EventDeserializerTest {

  private final EventDeserializer deserializer = new EventDeserializer(Messages.source());

  @Test
  void takesTheReferenceAndLeavesNoneBehind() {
    EventBatch batch = new EventBatch(2, 1);
    batch.add("a", 1, new float[] {1, 2}, 0);
    BatchReference reference = new BatchReference(batch, 0);
    Headers headers = new RecordHeaders().add("trace", new byte[] {1}).add(reference);

    assertThat(deserializer.deserialize(TOPIC, headers, GARBAGE)).isSameAs(reference);
    assertThat(headers.toArray()).extracting("key").containsExactly("trace");
  }

  @Test
  void decodesAloneWhatComesWithoutAReference() {
    BatchReference alone =
        deserializer.deserialize(TOPIC, new RecordHeaders(), message("a", 9, 1, 2));

    assertThat(alone.batch().size()).isEqualTo(1);
    assertThat(alone.entityId()).isEqualTo("a");
    assertThat(alone.batch().sourceOffset(0)).isEqualTo(EventBatch.UNKNOWN_OFFSET);
    assertThat(alone.batch().values()).containsExactly(1, 2);
  }

  @Test
  void isNotFooledByAHeaderThatLooksLikeAReference() {
    Headers headers = new RecordHeaders().add(BatchReference.KEY, new byte[] {0, 0, 0, 1});

    assertThat(deserializer.deserialize(TOPIC, headers, message("a", 9, 1, 2)).entityId())
        .isEqualTo("a");
    assertThat(headers.toArray()).isEmpty();
  }

  @Test
  void tellsWhyAMessageIsNoEvent() {
    assertThatExceptionOfType(BadEventFailure.class)
        .isThrownBy(() -> deserializer.deserialize(TOPIC, GARBAGE))
        .withMessage("Event must begin with C3 01 and a schema fingerprint, found 3 bytes in all")
        .withCauseInstanceOf(BadEventException.class)
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void servesManyThreadsAtOnce() {
    List<byte[]> messages =
        IntStream.range(0, 64).mapToObj(i -> message("entity-" + i, i, i, -i)).toList();

    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .filter(
                    i -> !isRight(deserializer.deserialize(TOPIC, messages.get(i % 64)), i % 64))
                .count())
        .isZero();
  }

  @Test
  void clockOfTheMessageIsTheClockOfTheTopology() {
    BatchReference event = deserializer.deserialize(TOPIC, message("a", 1234, 1, 2));
    MessageTimestamps clock = new MessageTimestamps();

    assertThat(clock.extract(sentAt(77, event), 5)).isEqualTo(77);
    assertThat(clock.extract(sentAt(-1, event), 5)).isEqualTo(5);
    assertThat(clock.extract(sentAt(-1, event), -1)).isZero();
  }

  private static ConsumerRecord<Object, Object> sentAt(long time, BatchReference event) {
    return new ConsumerRecord<>(
        TOPIC,
        0,
        1,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        event,
        new RecordHeaders(),
        Optional.empty());
  }

  private static boolean isRight(BatchReference event, int i) {
    return event.entityId().equals("entity-" + i)
        && event.eventTime() == i
        && event.batch().values()[1] == -i;
  }
}
