package dev.weir.streams.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  @TempDir Path folder;

  @Test
  void deliversWhatWasProducedInATransaction() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      createTopic(broker.bootstrapServers());
      produce(broker.bootstrapServers());
      assertThat(consume(broker.bootstrapServers())).isEqualTo("up");
    }
  }

  @Test
  void keepsItsRecordsOverARestart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      createTopic(broker.bootstrapServers());
      produce(broker.bootstrapServers());
    }
    try (EmbeddedBroker again = EmbeddedBroker.start(folder, OptionalInt.empty(), Map.of())) {
      assertThat(consume(again.bootstrapServers())).isEqualTo("up");
    }
  }

  @Test
  void processServesAndLeavesNothingBehind() throws Exception {
    try (BrokerProcess broker = BrokerProcess.start(folder, 160)) {
      createTopic(broker.bootstrapServers());
      produce(broker.bootstrapServers());
      assertThat(consume(broker.bootstrapServers())).isEqualTo("up");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static void createTopic(String servers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic("levels", 1, (short) 1))).all().get();
    }
  }

  private static void produce(String servers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers, "transactional.id", "writer");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("levels", "river", "up"));
      producer.commitTransaction();
    }
  }

  private static String consume(String servers) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers,
            "group.id", "readers",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("levels"));
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (System.nanoTime() < deadline) {
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
        if (!records.isEmpty()) {
          return records.iterator().next().value();
        }
      }
      return "nothing";
    }
  }
}
