package dev.weir.streams.event;

import static dev.weir.streams.event.Messages.GARBAGE;
import static dev.weir.streams.event.Messages.TOPIC;
import static dev.weir.streams.event.Messages.message;
import static dev.weir.streams.event.Messages.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.streams.event.chunk.EventChunk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class LookaheadInterceptorTest {

  private final LookaheadInterceptor interceptor = configuredBy(Messages.source());

  @Test
  void handsOnAChunkOfEachPartition() {
    List<ConsumerRecord<byte[], byte[]>> first =
        List.of(
            record(TOPIC, 0, 40, message("a", 1, 1, 2)),
            record(TOPIC, 0, 43, message("b", 2, 3, 4)));
    List<ConsumerRecord<byte[], byte[]>> second =
        List.of(record(TOPIC, 1, 7, message("c", 3, 5, 6)));

    ConsumerRecords<byte[], byte[]> handed =
        interceptor.onConsume(poll(Map.of(0, first, 1, second)));

    EventChunk chunk = chunk(of(handed, 0).get(0));
    EventChunk other = chunk(of(handed, 1).get(0));
    assertThat(handed.count()).isEqualTo(2);
    assertThat(chunk.batch()).isNotSameAs(other.batch());
    assertThat(chunk.from()).isZero();
    assertThat(chunk.to()).isEqualTo(2);
    assertThat(chunk.batch().entityId(1)).isEqualTo("b");
    assertThat(chunk.batch().eventTime(1)).isEqualTo(2);
    assertThat(chunk.batch().sourceOffset(1)).isEqualTo(43);
    assertThat(chunk.batch().values()).startsWith(1, 2, 3, 4);
    assertThat(chunk.messages()).isEqualTo(first);
  }

  /** Of the record to come, Kafka Streams commits the offset. */
  @Test
  void aChunkStandsWhereItsFirstEventDoes() {
    List<ConsumerRecord<byte[], byte[]>> messages =
        IntStream.range(0, 2 * Messages.CHUNK + 1)
            .mapToObj(i -> record(TOPIC, 0, 10 + 2 * i, message("a", i, 1, 2)))
            .toList();
    Map<TopicPartition, OffsetAndMetadata> next =
        Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(99));

    ConsumerRecords<byte[], byte[]> handed =
        interceptor.onConsume(
            new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), messages), next));

    assertThat(of(handed, 0)).extracting(ConsumerRecord::offset).containsExactly(10L, 16L, 22L);
    assertThat(of(handed, 0))
        .extracting(r -> chunk(r).to() - chunk(r).from())
        .containsExactly(3, 3, 1);
    assertThat(handed.nextOffsets()).isEqualTo(next);
  }

  @Test
  void leavesWhatItCannotDecodeWhereItStands() {
    List<ConsumerRecord<byte[], byte[]>> messages =
        List.of(
            record(TOPIC, 0, 1, message("a", 1, 1, 2)),
            record(TOPIC, 0, 2, GARBAGE),
            record(TOPIC, 0, 3, null),
            record(TOPIC, 0, 4, message("b", 2, 3, 4)));

    List<ConsumerRecord<byte[], byte[]>> handed =
        of(interceptor.onConsume(poll(Map.of(0, messages))), 0);

    assertThat(handed).hasSize(4);
    assertThat(handed.get(1)).isSameAs(messages.get(1));
    assertThat(handed.get(2)).isSameAs(messages.get(2));
    assertThat(chunk(handed.get(0)).batch()).isSameAs(chunk(handed.get(3)).batch());
    assertThat(chunk(handed.get(3)).from()).isEqualTo(1);
    assertThat(handed.get(3).offset()).isEqualTo(4);
  }

  /** If it fails on the way, Kafka goes on with what it was given. */
  @Test
  void doesNotTouchTheMessages() {
    ConsumerRecord<byte[], byte[]> message = record(TOPIC, 0, 1, message("a", 1, 1, 2));

    ConsumerRecords<byte[], byte[]> handed =
        interceptor.onConsume(poll(Map.of(0, List.of(message))));

    assertThat(message.headers().toArray()).isEmpty();
    assertThat(of(handed, 0).get(0)).isNotSameAs(message);
  }

  @Test
  void countsTheBytesOfItsMessages() {
    ConsumerRecord<byte[], byte[]> message =
        new ConsumerRecord<>(
            TOPIC,
            0,
            1,
            5,
            TimestampType.CREATE_TIME,
            2,
            30,
            new byte[2],
            message("a", 1, 1, 2),
            new RecordHeaders(),
            Optional.of(4));

    ConsumerRecord<byte[], byte[]> chunk =
        of(interceptor.onConsume(poll(Map.of(0, List.of(message, message)))), 0).get(0);

    assertThat(chunk.serializedKeySize()).isEqualTo(4);
    assertThat(chunk.serializedValueSize()).isEqualTo(60);
    assertThat(chunk.timestamp()).isEqualTo(5);
    assertThat(chunk.leaderEpoch()).hasValue(4);
  }

  @Test
  void leavesOtherTopicsAlone() {
    ConsumerRecord<byte[], byte[]> other = record("other", 0, 1, message("a", 1, 1, 2));
    ConsumerRecords<byte[], byte[]> handed =
        interceptor.onConsume(
            new ConsumerRecords<>(
                Map.of(new TopicPartition("other", 0), List.of(other)), Map.of()));

    assertThat(handed).containsExactly(other);
  }

  @Test
  void eachPollHasABatchOfItsOwn() {
    ConsumerRecord<byte[], byte[]> message = record(TOPIC, 0, 1, message("a", 1, 1, 2));
    EventChunk earlier =
        chunk(of(interceptor.onConsume(poll(Map.of(0, List.of(message)))), 0).get(0));
    EventChunk later =
        chunk(of(interceptor.onConsume(poll(Map.of(0, List.of(message)))), 0).get(0));

    assertThat(later.batch()).isNotSameAs(earlier.batch());
    assertThat(earlier.batch().size()).isEqualTo(1);
  }

  @Test
  void kafkaStreamsHandsItTheSource() {
    EventSource source = Messages.source();
    Map<String, Object> settings = new LinkedHashMap<>(source.streamsConfig());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "pumps");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
    Map<String, Object> consumer =
        new StreamsConfig(settings).getMainConsumerConfigs("pumps", "client", 0);
    consumer.putAll(
        Map.of(
            "key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer",
            "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer"));

    assertThat(
            new ConsumerConfig(consumer)
                .getConfiguredInstances(
                    ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, ConsumerInterceptor.class))
        .singleElement()
        .isInstanceOf(LookaheadInterceptor.class);
    assertThat(EventSource.from(consumer)).isSameAs(source);
  }

  @Test
  void doesNotStartWithoutASource() {
    LookaheadInterceptor bare = new LookaheadInterceptor();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bare.configure(Map.of()))
        .withMessage("weir.event.source must be an event source, found null");
  }

  private static LookaheadInterceptor configuredBy(EventSource source) {
    LookaheadInterceptor interceptor = new LookaheadInterceptor();
    interceptor.configure(Map.of(EventSource.CONFIG_KEY, source));
    return interceptor;
  }

  private static List<ConsumerRecord<byte[], byte[]>> of(
      ConsumerRecords<byte[], byte[]> handed, int partition) {
    return handed.records(new TopicPartition(TOPIC, partition));
  }

  private static EventChunk chunk(ConsumerRecord<byte[], byte[]> record) {
    return (EventChunk) record.headers().lastHeader("weir.batch");
  }

  private static ConsumerRecords<byte[], byte[]> poll(
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new LinkedHashMap<>();
    records.forEach((id, list) -> byPartition.put(new TopicPartition(TOPIC, id), list));
    return new ConsumerRecords<>(byPartition, Map.of());
  }
}
