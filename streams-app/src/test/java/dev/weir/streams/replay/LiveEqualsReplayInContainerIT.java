package dev.weir.streams.replay;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** On Kafka's own image; skipped, and reported as such, where no Docker engine is. */
@Testcontainers(disabledWithoutDocker = true)
class LiveEqualsReplayInContainerIT extends LiveEqualsReplayContract {

  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

  @Override
  String bootstrapServers() {
    return KAFKA.getBootstrapServers();
  }
}
