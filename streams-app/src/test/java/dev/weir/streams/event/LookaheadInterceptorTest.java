package dev.weir.streams.event;

import static dev.weir.streams.event.Messages.GARBAGE;
import static dev.weir.streams.event.Messages.TOPIC;
import static dev.weir.streams.event.Messages.message;
import static dev.weir.streams.event.Messages.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class LookaheadInterceptorTest {

  private final LookaheadInterceptor interceptor = configuredBy(Messages.source());

  @Test
  void decodesAPollIntoOneBatchForEachPartition() {
    List<ConsumerRecord<byte[], byte[]>> first =
        List.of(
            record(TOPIC, 0, 40, message("a", 1, 1, 2)),
            record(TOPIC, 0, 41, message("b", 2, 3, 4)));
    List<ConsumerRecord<byte[], byte[]>> second =
        List.of(record(TOPIC, 1, 7, message("c", 3, 5, 6)));

    interceptor.onConsume(poll(Map.of(0, first, 1, second)));

    BatchReference a = reference(first.get(0));
    BatchReference b = reference(first.get(1));
    BatchReference c = reference(second.get(0));
    assertThat(a.batch()).isSameAs(b.batch()).isNotSameAs(c.batch());
    assertThat(a.batch().size()).isEqualTo(2);
    assertThat(b.index()).isEqualTo(1);
    assertThat(b.entityId()).isEqualTo("b");
    assertThat(b.eventTime()).isEqualTo(2);
    assertThat(b.batch().sourceOffset(1)).isEqualTo(41);
    assertThat(b.batch().values()).startsWith(1, 2, 3, 4);
  }

  @Test
  void leavesWhatItCannotDecodeToTheDeserializer() {
    List<ConsumerRecord<byte[], byte[]>> records =
        List.of(
            record(TOPIC, 0, 1, message("a", 1, 1, 2)),
            record(TOPIC, 0, 2, GARBAGE),
            record(TOPIC, 0, 3, null),
            record(TOPIC, 0, 4, message("b", 2, 3, 4)));

    ConsumerRecords<byte[], byte[]> polled = poll(Map.of(0, records));

    assertThat(interceptor.onConsume(polled)).isSameAs(polled);
    assertThat(records.get(1).headers().toArray()).isEmpty();
    assertThat(records.get(2).headers().toArray()).isEmpty();
    assertThat(reference(records.get(3)).index()).isEqualTo(1);
    assertThat(reference(records.get(3)).batch().sourceOffset(1)).isEqualTo(4);
  }

  @Test
  void leavesOtherTopicsAlone() {
    ConsumerRecord<byte[], byte[]> other = record("other", 0, 1, message("a", 1, 1, 2));
    interceptor.onConsume(
        new ConsumerRecords<>(Map.of(new TopicPartition("other", 0), List.of(other)), Map.of()));

    assertThat(other.headers().toArray()).isEmpty();
  }

  @Test
  void eachPollHasABatchOfItsOwn() {
    ConsumerRecord<byte[], byte[]> earlier = record(TOPIC, 0, 1, message("a", 1, 1, 2));
    ConsumerRecord<byte[], byte[]> later = record(TOPIC, 0, 2, message("b", 2, 3, 4));
    interceptor.onConsume(poll(Map.of(0, List.of(earlier))));
    interceptor.onConsume(poll(Map.of(0, List.of(later))));

    assertThat(reference(earlier).batch()).isNotSameAs(reference(later).batch());
    assertThat(reference(earlier).entityId()).isEqualTo("a");
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

  private static BatchReference reference(ConsumerRecord<byte[], byte[]> record) {
    return (BatchReference) record.headers().lastHeader(BatchReference.KEY);
  }

  private static ConsumerRecords<byte[], byte[]> poll(
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new LinkedHashMap<>();
    records.forEach((id, list) -> byPartition.put(new TopicPartition(TOPIC, id), list));
    return new ConsumerRecords<>(byPartition, Map.of());
  }
}
