package dev.weir.streams.event.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.EventBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;

class PresentEventTest {

  private static final RecordMetadata AT = new Place("events", 3, 40);

  private final EventBatch batch = new EventBatch(1, 3);
  private final List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
  private final PresentEvent event = new PresentEvent();

  @Test
  void goesOverTheEventsOfItsChunkOnly() {
    add("a", 40, 100, "a");
    add("b", 42, 101, "b");
    add("c", 43, 102, "c");

    event.enter(record(new EventChunk(batch, 1, 3, messages)), AT);

    assertThat(event.next()).isTrue();
    assertThat(event.entityId()).isEqualTo("b");
    assertThat(event.offset()).isEqualTo(42);
    assertThat(event.partition()).isEqualTo(3);
    assertThat(event.message()).containsSame(messages.get(1));
    assertThat(event.next()).isTrue();
    assertThat(event.valuesOffset()).isEqualTo(2);
    assertThat(event.count()).isEqualTo(2);
    assertThat(event.next()).isFalse();
    assertThat(event.count()).isEqualTo(2);
  }

  @Test
  void whatComesOfAnEventHasTheTimeOfItsOwnMessage() {
    add("a", 40, 100, "a");
    add("b", 41, 77, "b");
    add("c", 42, -1, "c");

    event.enter(record(new EventChunk(batch, 0, 3, messages)), AT);

    assertThat(timestampOfNext()).isEqualTo(100);
    assertThat(timestampOfNext()).isEqualTo(77);
    assertThat(timestampOfNext()).isEqualTo(100);
  }

  @Test
  void knowsTheKeyOfEachMessage() {
    add("a", 40, 100, "a");
    add("b", 41, 100, "a");
    add("c", 42, 100, null);

    event.enter(record(new EventChunk(batch, 0, 3, messages)), AT);

    assertThat(isKeyedNext()).isTrue();
    assertThat(isKeyedNext()).isFalse();
    assertThat(isKeyedNext()).isFalse();
  }

  @Test
  void anEventThatIsItsRecordHasWhatThatHas() {
    batch.add("a", 5, new float[1], 0);

    event.enter(new Record<>(bytes("a"), EventChunk.of(batch), 100), AT);

    assertThat(timestampOfNext()).isEqualTo(100);
    assertThat(event.hasEntityAsKey()).isTrue();
    assertThat(event.message()).isEmpty();
    assertThat(event.topic()).isEqualTo("events");
    assertThat(event.offset()).isEqualTo(40);
    assertThat(event.partition()).isEqualTo(3);
  }

  private long timestampOfNext() {
    event.next();
    return event.timestamp();
  }

  private boolean isKeyedNext() {
    event.next();
    return event.hasEntityAsKey();
  }

  private void add(String entity, long offset, long timestamp, String key) {
    batch.locate(batch.add(entity, 5, new float[1], 0), offset);
    messages.add(
        new ConsumerRecord<>(
            "events",
            3,
            offset,
            timestamp,
            TimestampType.CREATE_TIME,
            1,
            1,
            bytes(key),
            new byte[1],
            new RecordHeaders(),
            Optional.empty()));
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Record<byte[], EventChunk> record(EventChunk chunk) {
    return new Record<>(null, chunk, 100);
  }

  private record Place(String topic, int partition, long offset) implements RecordMetadata {}
}
