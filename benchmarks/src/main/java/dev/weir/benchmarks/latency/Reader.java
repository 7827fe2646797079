package dev.weir.benchmarks.latency;

import dev.weir.benchmarks.variant.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads alerts and scores, and notes how old each is. */
final class Reader extends Thread {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int DIGITS = 3;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final long epoch;
  private final long countedFrom;
  private final Histogram micros = new Histogram(DIGITS);
  private volatile boolean stop;

  /**
   * @param epoch that timestamps count from, as {@link System#nanoTime} has it
   * @param countedFrom the first timestamp that counts, microseconds
   */
  Reader(Trial trial, long epoch, long countedFrom) {
    super("latency-reader");
    this.epoch = epoch;
    this.countedFrom = countedFrom;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                trial.servers(),
                "isolation.level",
                trial.guarantee().isolation()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> topics =
        List.of(new TopicPartition(trial.alerts(), 0), new TopicPartition(trial.scores(), 0));
    consumer.assign(topics);
    consumer.seekToBeginning(topics);
  }

  @Override
  public void run() {
    try (consumer) {
      while (!stop) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          long now = (System.nanoTime() - epoch) / 1000;
          if (record.timestamp() >= countedFrom) {
            micros.recordValue(Math.max(0, now - record.timestamp()));
          }
        }
      }
    }
  }

  /** Ends it; what it noted, in microseconds. */
  Histogram conclude() throws InterruptedException {
    stop = true;
    join();
    return micros;
  }
}
