package dev.weir.benchmarks.variant;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A thread that copies: polls as Kafka Streams does, sends every record on, and makes what it did
 * safe twice a second, with a transaction or with a flush and a commit.
 */
final class RawLane extends Thread implements Lane {

  private static final long COMMIT_NANOS = 500_000_000;

  private final Trial trial;
  private final AtomicBoolean stop;
  private final boolean transactional;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
  private volatile long processed;
  private volatile long commits;
  private volatile Throwable failure;

  RawLane(Trial trial, int number, AtomicBoolean stop) {
    super("raw-" + number);
    this.trial = trial;
    this.stop = stop;
    this.transactional = trial.guarantee() == Guarantee.EXACTLY_ONCE;
    this.consumer = consumer(trial);
    this.producer = producer(trial, number);
  }

  @Override
  public void run() {
    try (consumer;
        producer) {
      copy();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  @Override
  public long threadId() {
    return getId();
  }

  @Override
  public double processed() {
    return processed;
  }

  @Override
  public double commits() {
    return commits;
  }

  /** What ended it; null where it was asked to. */
  Throwable failure() {
    return failure;
  }

  private void copy() {
    consumer.subscribe(List.of(trial.events()));
    if (transactional) {
      producer.initTransactions();
      producer.beginTransaction();
    }
    long committed = System.nanoTime();
    while (!stop.get()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(100));
      for (ConsumerRecord<byte[], byte[]> record : records) {
        producer.send(
            new ProducerRecord<>(
                trial.scores(), null, record.timestamp(), record.key(), record.value()));
      }
      positions.putAll(records.nextOffsets());
      processed += records.count();
      if (System.nanoTime() - committed > COMMIT_NANOS && !positions.isEmpty()) {
        commit();
        committed = System.nanoTime();
      }
    }
    if (transactional) {
      producer.abortTransaction();
    }
  }

  private void commit() {
    if (transactional) {
      producer.sendOffsetsToTransaction(positions, consumer.groupMetadata());
      producer.commitTransaction();
      producer.beginTransaction();
    } else {
      producer.flush();
      consumer.commitSync(positions);
    }
    commits++;
    positions.clear();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Trial trial) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            trial.servers(),
            "group.id",
            trial.id(),
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "max.poll.records",
            1000,
            "isolation.level",
            trial.guarantee().isolation()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer(Trial of, int number) {
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "bootstrap.servers",
                of.servers(),
                "linger.ms",
                20,
                "batch.size",
                128 * 1024,
                "compression.type",
                "lz4"));
    if (transactional) {
      settings.put("transactional.id", of.id() + "-" + number);
    }
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
