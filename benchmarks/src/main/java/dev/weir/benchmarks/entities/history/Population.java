package dev.weir.benchmarks.entities.history;

import dev.weir.benchmarks.entities.app.AppTopics;
import dev.weir.command.progress.Progress;
import dev.weir.detection.threshold.PspState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Gives many entities the histories of a few, by writing these into the changelogs of an app that
 * has not started yet. Each gets that of one whose panes end when its own do, or a little later.
 * Keys are as {@code EntityCodec} documents them. Offsets in these states are of another topic, so
 * they know none of the events to come.
 */
public final class Population {

  private static final int TELL_EVERY = 1 << 14;

  private final NavigableMap<Integer, Grown> byDelay = new TreeMap<>();

  /**
   * @param grown histories, at least one
   */
  public Population(List<Grown> grown) {
    grown.forEach(history -> byDelay.put(history.delay(), history));
  }

  /**
   * Writes the states of entities, and returns when the broker has them all.
   *
   * @param partitions of the changelogs
   * @param ids of the entities, by their numbers from 0
   */
  public void write(
      String servers, AppTopics topics, int partitions, int entities, IntFunction<String> ids)
      throws InterruptedException {
    try (Progress progress = Progress.of("Copying histories", "entities", entities);
        KafkaProducer<byte[], byte[]> producer = producer(servers)) {
      for (int i = 0; i < entities; i++) {
        String entityId = ids.apply(i);
        byte[] id = entityId.getBytes(StandardCharsets.UTF_8);
        // Where the default partitioner puts the events of the entity.
        int partition = Utils.toPositive(Utils.murmur2(id)) % partitions;
        send(producer, topics, partition, id, historyFor(entityId));
        if (i % TELL_EVERY == 0) {
          progress.reach(i);
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
        }
      }
      producer.flush();
      progress.reach(entities);
    }
  }

  private Grown historyFor(String entityId) {
    var later = byDelay.ceilingEntry(PspState.delayOf(entityId));
    return (later == null ? byDelay.lastEntry() : later).getValue();
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer,
      AppTopics topics,
      int partition,
      byte[] id,
      Grown history) {
    for (Grown.Entry head : history.heads()) {
      producer.send(new ProducerRecord<>(topics.heads(), partition, head.keyOf(id), head.value()));
    }
    for (Grown.Entry panes : history.panes()) {
      producer.send(
          new ProducerRecord<>(topics.panes(), partition, panes.keyOf(id), panes.value()));
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "linger.ms",
            20,
            "batch.size",
            128 * 1024,
            "compression.type",
            "lz4"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
