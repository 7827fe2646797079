package dev.weir.streams.topics;

import dev.weir.command.CommandFailedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A Kafka cluster that is asked a few things before a detector starts. What it does not answer
 * becomes a sentence with the address and the time waited.
 */
public final class Cluster implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(20);

  private final Admin admin;
  private final String servers;
  private final Duration patience;

  private Cluster(Admin admin, String servers, Duration patience) {
    this.admin = admin;
    this.servers = servers;
    this.patience = patience;
  }

  /**
   * Connects, and waits until a broker answers.
   *
   * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
   * @param patience how long to wait for each answer
   * @throws CommandFailedException if none answers in time
   */
  public static Cluster connect(Map<String, String> kafka, Duration patience) {
    String servers = kafka.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    Map<String, Object> settings = new HashMap<>(kafka);
    int millis = Math.toIntExact(patience.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    Cluster cluster = null;
    try {
      cluster = new Cluster(Admin.create(settings), servers, patience);
      cluster.await(cluster.admin.describeCluster().nodes());
      return cluster;
    } catch (KafkaException e) {
      throw unreachable(servers, e.getCause() == null ? e : e.getCause());
    } catch (CommandFailedException e) {
      cluster.close();
      throw e;
    }
  }

  /**
   * Makes a topic unless there is one of its name; tells whether it did. A controller makes topics,
   * brokers hear of them a little later: returns when the topic can be used.
   */
  public boolean create(NewTopic topic) {
    try {
      await(admin.createTopics(List.of(topic)).all());
      awaitTopic(topic.name());
      return true;
    } catch (CommandFailedException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  /** Partitions of a topic, 0 where there is no such topic. */
  public int partitions(String topic) {
    try {
      TopicDescription found =
          await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
      return found.partitions().size();
    } catch (CommandFailedException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return 0;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }

  private void awaitTopic(String topic) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (partitions(topic) == 0) {
      if (System.nanoTime() > deadline) {
        throw new CommandFailedException(
            "Topic %s must appear on %s within %d s, found none"
                .formatted(topic, servers, patience.toSeconds()));
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(patience.toMillis() + 500, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw silent(e.getCause());
      }
      throw new CommandFailedException(
          "Kafka at %s refused: %s".formatted(servers, e.getCause().getMessage()), e.getCause());
    } catch (TimeoutException e) {
      throw silent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Interrupted while waiting for Kafka at " + servers, e);
    }
  }

  private CommandFailedException silent(Throwable cause) {
    return new CommandFailedException(
        "Kafka must answer at %s (kafka.bootstrap.servers), found no answer within %d s"
            .formatted(servers, patience.toSeconds()),
        cause);
  }

  private static CommandFailedException unreachable(String servers, Throwable cause) {
    return new CommandFailedException(
        "Kafka clients must be able to use %s (kafka.bootstrap.servers): %s"
            .formatted(servers, cause.getMessage()),
        cause);
  }
}
