package dev.weir.streams;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Asks the cluster before the app starts: Kafka Streams itself would wait for a broker without a
 * word, and end at a missing topic with a stack trace.
 */
final class BrokerCheck {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DetectorConfig config;
  private final Duration patience;
  private final String servers;

  BrokerCheck(DetectorConfig config, Duration patience) {
    this.config = config;
    this.patience = patience;
    this.servers = config.kafka().get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG);
  }

  /**
   * Returns the id of the topic of events, which tells it from another of its name.
   *
   * @throws InvalidConfigurationException if no broker is configured or a topic is missing
   * @throws CommandFailedException if no broker answers
   */
  Uuid run() {
    if (servers == null || servers.isBlank()) {
      throw new InvalidConfigurationException(
          "kafka.bootstrap.servers must name a broker, found none");
    }
    try (Admin admin = Admin.create(adminSettings())) {
      return requireTopics(admin).get(config.topics().events()).topicId();
    } catch (KafkaException e) {
      if (e instanceof ConfigException || e.getCause() instanceof ConfigException) {
        Throwable reason = e instanceof ConfigException ? e : e.getCause();
        throw new InvalidConfigurationException(
            "kafka settings (bootstrap.servers %s): %s".formatted(servers, reason.getMessage()), e);
      }
      throw unreachable(e);
    }
  }

  private Map<String, TopicDescription> requireTopics(Admin admin) {
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin.describeTopics(topics()).topicNameValues();
    Map<String, TopicDescription> found = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (String topic : topics()) {
      described(asked.get(topic))
          .ifPresentOrElse(
              description -> found.put(topic, description),
              () ->
                  problems.add(
                      "Topic '%s' must exist on %s, found none. 'weir topics create' makes it."
                          .formatted(topic, servers)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("Detector " + config.name(), problems);
    }
    return found;
  }

  private Optional<TopicDescription> described(KafkaFuture<TopicDescription> topic) {
    try {
      return Optional.of(topic.get(patience.toMillis() + 1000, TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw unreachable(e.getCause());
    } catch (TimeoutException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Interrupted while asking " + servers, e);
    }
  }

  private Set<String> topics() {
    Set<String> topics =
        new LinkedHashSet<>(
            List.of(
                config.topics().events(), config.topics().alerts(), config.topics().deadLetters()));
    config.topics().scores().ifPresent(topics::add);
    return topics;
  }

  private Map<String, Object> adminSettings() {
    Map<String, Object> settings = new HashMap<>();
    config
        .kafka()
        .forEach(
            (key, value) -> {
              if (AdminClientConfig.configNames().contains(key)) {
                settings.put(key, value);
              }
            });
    int millis = Math.toIntExact(patience.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis, 10_000));
    return settings;
  }

  private CommandFailedException unreachable(Throwable cause) {
    return new CommandFailedException(
        "Broker must be reachable, tried %s for %d s: %s"
            .formatted(servers, patience.toSeconds(), cause.getMessage()),
        cause);
  }
}
