package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.WeirRecords;
import dev.weir.streams.state.NewestStates;
import dev.weir.streams.state.StateStores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.assertj.core.api.Assertions;

/** Feeds a detector on one partition and reads what it committed. */
final class FedDetector implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DetectorConfig config;
  private final String servers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> scores;
  private final List<byte[]> found = new ArrayList<>();

  FedDetector(DetectorConfig config, String servers) throws Exception {
    this.config = config;
    this.servers = servers;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(topics().stream().map(t -> new NewTopic(t, 1, (short) 1)).toList())
          .all()
          .get();
    }
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "linger.ms", 5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.scores = consumer(config.topics().scores().orElseThrow());
  }

  /** Sends messages and waits until so many scores are committed in all. */
  void feed(List<Message> messages, int scores) {
    messages.forEach(this::send);
    long deadline = deadline();
    while (found.size() < scores) {
      take(this.scores, found);
      Assertions.assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  /** Committed scores in the order of their topic. */
  List<ScoredEvent> scores() throws IOException {
    List<ScoredEvent> scores = new ArrayList<>();
    for (byte[] message : found) {
      scores.add(WeirRecords.scoredEvent(message));
    }
    return scores;
  }

  /** What a restart would restore of a store, as {@link TopologyHarness#stored} tells it. */
  List<String> committed(String store) {
    NewestStates states =
        NewestStates.of(changelog(StateStores.HEADS), changelog(StateStores.PANES));
    return states.in(store).entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .sorted()
        .toList();
  }

  private Map<Bytes, Bytes> changelog(String store) {
    Map<Bytes, Bytes> last = new HashMap<>();
    String changelog = StreamsSettings.applicationId(config) + "-" + store + "-changelog";
    for (ConsumerRecord<byte[], byte[]> record : all(changelog)) {
      last.put(
          Bytes.wrap(record.key()), record.value() == null ? null : Bytes.wrap(record.value()));
    }
    return last;
  }

  @Override
  public void close() {
    producer.close();
    scores.close();
  }

  void send(Message message) {
    producer.send(
        new ProducerRecord<>(
            config.topics().events(),
            message.pump().getBytes(StandardCharsets.UTF_8),
            Detectors.message(config, message.pump(), message.at(), message.values())));
  }

  private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
      TopicPartition partition = new TopicPartition(topic, 0);
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
      }
    }
    return records;
  }

  private KafkaConsumer<byte[], byte[]> consumer(String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    TopicPartition partition = new TopicPartition(topic, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    return consumer;
  }

  private List<String> topics() {
    return List.of(
        config.topics().events(),
        config.topics().alerts(),
        config.topics().scores().orElseThrow(),
        config.topics().deadLetters());
  }

  private static boolean take(KafkaConsumer<byte[], byte[]> consumer, List<byte[]> into) {
    int before = into.size();
    consumer.poll(Duration.ofMillis(20)).forEach(record -> into.add(record.value()));
    return into.size() > before;
  }

  private static long deadline() {
    return System.nanoTime() + PATIENCE.toNanos();
  }

  /** What a detector of this name needs to run on a broker, with its own topics and group. */
  static Map<String, String> settings(String name, Path folder, String servers) {
    Map<String, String> settings = new HashMap<>();
    for (String topic : List.of("events", "alerts", "scores", "deadLetters")) {
      settings.put("topics." + topic, name + "-" + topic);
    }
    settings.put("state.directory", folder.resolve("tasks").toString());
    settings.put("kafka.bootstrap.servers", servers);
    settings.put("kafka.application.id", name);
    return settings;
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Message(String pump, long at, float[] values) {}
}
