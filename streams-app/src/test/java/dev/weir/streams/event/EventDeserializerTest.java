package dev.weir.streams.event;

import static dev.weir.streams.event.Messages.GARBAGE;
import static dev.weir.streams.event.Messages.TOPIC;
import static dev.weir.streams.event.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.event.chunk.MessageTimestamps;
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
  void takesTheChunkAndLeavesNoneBehind() {
    EventBatch batch = new EventBatch(2, 1);
    batch.add("a", 1, new float[] {1, 2}, 0);
    EventChunk chunk = EventChunk.of(batch);
    Headers headers = new RecordHeaders().add("trace", new byte[] {1}).add(chunk);

    assertThat(deserializer.deserialize(TOPIC, headers, GARBAGE)).isSameAs(chunk);
    assertThat(headers.toArray()).extracting("key").containsExactly("trace");
  }

  @Test
  void decodesAloneWhatComesAsAMessage() {
    EventChunk alone = deserializer.deserialize(TOPIC, new RecordHeaders(), message("a", 9, 1, 2));

    assertThat(alone.batch().size()).isEqualTo(1);
    assertThat(alone.batch().entityId(0)).isEqualTo("a");
    assertThat(alone.message(0)).isEmpty();
    assertThat(alone.batch().sourceOffset(0)).isEqualTo(EventBatch.UNKNOWN_OFFSET);
    assertThat(alone.batch().values()).containsExactly(1, 2);
  }

  @Test
  void isNotFooledByAHeaderThatLooksLikeAChunk() {
    Headers headers = new RecordHeaders().add("weir.batch", new byte[] {0, 0, 0, 1});

    EventChunk alone = deserializer.deserialize(TOPIC, headers, message("a", 9, 1, 2));
    assertThat(alone.batch().entityId(0)).isEqualTo("a");
    assertThat(headers.toArray()).isEmpty();
  }

  @Test
  void doesNotGoOnBehindAChunkWithoutItsEvents() {
    ConsumerRecord<byte[], byte[]> chunk = Messages.chunk(message("a", 9, 1, 2));

    assertThatIllegalStateException()
        .isThrownBy(() -> deserializer.deserialize(TOPIC, new RecordHeaders(), chunk.value()))
        .withMessageStartingWith("Chunk must come with its events, found none");
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
    EventChunk event = deserializer.deserialize(TOPIC, message("a", 1234, 1, 2));
    MessageTimestamps clock = new MessageTimestamps();

    assertThat(clock.extract(sentAt(77, event), 5)).isEqualTo(77);
    assertThat(clock.extract(sentAt(-1, event), 5)).isEqualTo(5);
    assertThat(clock.extract(sentAt(-1, event), -1)).isZero();
  }

  private static ConsumerRecord<Object, Object> sentAt(long time, EventChunk event) {
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

  private static boolean isRight(EventChunk event, int i) {
    return event.batch().entityId(0).equals("entity-" + i)
        && event.batch().eventTime(0) == i
        && event.batch().values()[1] == -i;
  }
}
