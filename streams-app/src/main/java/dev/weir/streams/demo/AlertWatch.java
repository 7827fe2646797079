package dev.weir.streams.demo;

import dev.weir.command.CommandFailedException;
import dev.weir.schemas.Alert;
import dev.weir.schemas.WeirRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the alerts topic in a thread of its own and hands every alert on. */
final class AlertWatch implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Consumer<Alert> listener;
  private final AtomicLong received = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Thread thread = new Thread(this::read, "alerts");

  /**
   * @param listener called by this watch's thread only
   */
  static AlertWatch start(String servers, String topic, Consumer<Alert> listener) {
    AlertWatch watch = new AlertWatch(servers, listener);
    watch.consumer.subscribe(List.of(topic));
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private AlertWatch(String servers, Consumer<Alert> listener) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers,
            "group.id", "demo",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.listener = listener;
  }

  /**
   * Alerts handed on so far.
   *
   * @throws CommandFailedException if reading them failed
   */
  long received() {
    Exception broken = failure.get();
    if (broken != null) {
      throw new CommandFailedException(
          "Alerts could not be read back: " + broken.getMessage(), broken);
    }
    return received.get();
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    thread.join();
  }

  private void read() {
    try (consumer) {
      while (true) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
          listener.accept(WeirRecords.alert(message.value()));
          received.incrementAndGet();
        }
      }
    } catch (WakeupException closing) {
      // close() asked for it.
    } catch (IOException | RuntimeException e) {
      failure.set(e);
    }
  }
}
