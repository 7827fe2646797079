package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.WeirRecords;
import dev.weir.streams.WeirApp;
import dev.weir.streams.replay.output.AlertsFile;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A detector on a broker, from topics made to alerts read. */
final class LiveRun {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DetectorConfig detector;
  private final Path model;
  private final List<Messages.Message> messages;
  private final int partitions;
  private final Map<String, Object> servers;

  /**
   * @param partitions of the events topic
   */
  LiveRun(DetectorConfig detector, Path model, List<Messages.Message> messages, int partitions) {
    this.detector = detector;
    this.partitions = partitions;
    this.model = model;
    this.messages = messages;
    this.servers = Map.of("bootstrap.servers", detector.kafka().get("bootstrap.servers"));
  }

  /** What the alerts topic holds once all messages are processed, as a replay writes alerts. */
  List<String> alerts() throws Exception {
    createTopics();
    produce();
    try (OnnxModel loaded = OnnxModel.load(model);
        WeirApp app = WeirApp.start(detector, loaded);
        KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<byte[]> read = new ArrayList<>();
      awaitAll(app, consumer, read);
      app.close();
      readToEnd(consumer, read);
      return lines(read);
    }
  }

  private void createTopics() throws Exception {
    try (Admin admin = Admin.create(servers)) {
      admin
          .createTopics(
              Stream.of(
                      detector.topics().events(),
                      detector.topics().alerts(),
                      detector.topics().deadLetters())
                  .map(topic -> new NewTopic(topic, partitionsOf(topic), (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  private int partitionsOf(String topic) {
    return topic.equals(detector.topics().events()) ? partitions : 1;
  }

  private void produce() {
    // One request at a time: the topic is new, and KAFKA-15591 would drop what is sent first.
    Map<String, Object> settings = new HashMap<>(servers);
    settings.put("max.in.flight.requests.per.connection", 1);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (Messages.Message message : messages) {
        producer.send(
            new ProducerRecord<>(detector.topics().events(), message.key(), message.value()));
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> alerts = List.of(new TopicPartition(detector.topics().alerts(), 0));
    consumer.assign(alerts);
    consumer.seekToBeginning(alerts);
    return consumer;
  }

  private void awaitAll(WeirApp app, KafkaConsumer<byte[], byte[]> consumer, List<byte[]> read) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (app.metrics().scored() + app.metrics().deadLetters() < messages.size()) {
      assertThat(app.health()).isNotEqualTo(WeirApp.Health.FAILED);
      assertThat(Instant.now()).as("all messages processed in time").isBefore(deadline);
      poll(consumer, read);
    }
  }

  private void readToEnd(KafkaConsumer<byte[], byte[]> consumer, List<byte[]> read) {
    TopicPartition alerts = consumer.assignment().iterator().next();
    long end = consumer.endOffsets(List.of(alerts)).get(alerts);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (consumer.position(alerts) < end) {
      assertThat(Instant.now()).as("all alerts read in time").isBefore(deadline);
      poll(consumer, read);
    }
  }

  private static void poll(KafkaConsumer<byte[], byte[]> consumer, List<byte[]> read) {
    for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(Duration.ofMillis(100))) {
      read.add(alert.value());
    }
  }

  private static List<String> lines(List<byte[]> alerts) throws IOException {
    StringWriter text = new StringWriter();
    try (AlertsFile file = new AlertsFile(text)) {
      for (byte[] alert : alerts) {
        file.write(WeirRecords.alert(alert));
      }
    }
    return text.toString().lines().toList();
  }
}
