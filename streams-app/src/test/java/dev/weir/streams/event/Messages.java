package dev.weir.streams.event;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.message.EventEncoder;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** Messages of a small detector, and the source that reads them. */
final class Messages {

  static final String TOPIC = "pumps-events";
  static final String DEAD_LETTERS = "pumps-dead-letters";
  static final byte[] GARBAGE = {1, 2, 3};

  /** Events of a chunk. */
  static final int CHUNK = 3;

  private static final EventSettings SETTINGS =
      new EventSettings(
          EventSettings.Format.AVRO,
          Optional.of("pump"),
          "at",
          Optional.empty(),
          1 << 20,
          Optional.empty());
  private static final FeatureSchema FIELDS =
      new FeatureSchema(List.of(Feature.numeric("temp"), Feature.numeric("flow")), 1);

  private Messages() {}

  static EventSource source(List<BadEventException.Stage> counted) {
    return new EventSource(
        "pumps",
        TOPIC,
        SETTINGS,
        FIELDS,
        DEAD_LETTERS,
        counted::add,
        new TopicProgress(Uuid.ZERO_UUID),
        CHUNK);
  }

  static EventSource source() {
    return source(new ArrayList<>());
  }

  static byte[] message(String pump, long at, float temp, float flow) {
    return EventEncoder.of(SETTINGS, FIELDS).encode(pump, at, new float[] {temp, flow}, 0);
  }

  static ConsumerRecord<byte[], byte[]> record(
      String topic, int partition, long offset, byte[] value) {
    return new ConsumerRecord<>(topic, partition, offset, null, value);
  }

  /** The record that a poll of this message becomes. */
  static ConsumerRecord<byte[], byte[]> chunk(byte[] message) {
    LookaheadInterceptor interceptor = new LookaheadInterceptor();
    interceptor.configure(Map.of(EventSource.CONFIG_KEY, source()));
    List<ConsumerRecord<byte[], byte[]>> polled = List.of(record(TOPIC, 0, 1, message));
    return interceptor
        .onConsume(new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), polled), Map.of()))
        .iterator()
        .next();
  }
}
