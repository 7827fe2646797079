package dev.weir.streams.faults.poison;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.Alert;
import dev.weir.schemas.SourceReference;
import dev.weir.streams.Detectors;
import dev.weir.streams.faults.run.FaultRun;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Load.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Events with poison among them, and where each stands. Good ones are odd too: some have an empty
 * key, another key or none, some a message time in the year 9999, some a header by the name of the
 * look ahead's own.
 */
final class PoisonedTopic {

  private static final long YEAR_9999 = 253_370_764_800_000L;

  /** Every third record is bad, about. */
  private static final int ONE_IN = 3;

  private final DetectorConfig config;
  private final int[] records;
  private final List<BitSet> bad = new ArrayList<>();
  private final Random random;
  private final AtomicReference<String> misplaced = new AtomicReference<>();

  PoisonedTopic(DetectorConfig config, Load load) {
    this.config = config;
    this.records = new int[load.partitions()];
    this.random = new Random(load.seed());
    for (int partition = 0; partition < load.partitions(); partition++) {
      bad.add(new BitSet());
    }
  }

  /** Sends all messages, in their order, with poison before some. */
  void fill(String servers, List<Message> messages) {
    try (KafkaProducer<byte[], byte[]> producer = FaultRun.producer(servers)) {
      for (Message message : messages) {
        while (random.nextInt(ONE_IN) == 0) {
          Poison poison = Poison.values()[random.nextInt(Poison.values().length)];
          bad.get(message.partition()).set(records[message.partition()]);
          send(producer, message, poison.from(message, config, random));
        }
        send(
            producer,
            message,
            Detectors.message(config, message.pump(), message.at(), message.values()));
      }
    }
    if (misplaced.get() != null) {
      throw new IllegalStateException(misplaced.get());
    }
  }

  private void send(KafkaProducer<byte[], byte[]> producer, Message message, byte[] value) {
    RecordHeaders headers = new RecordHeaders();
    if (random.nextInt(10) == 0) {
      headers.add("weir.batch", new byte[] {1, 2, 3});
    }
    int partition = message.partition();
    long expected = records[partition]++;
    producer.send(
        new ProducerRecord<>(
            config.topics().events(),
            partition,
            random.nextInt(50) == 0 ? YEAR_9999 : null,
            key(message),
            value,
            headers),
        (metadata, failure) -> {
          if (failure != null || metadata.offset() != expected) {
            misplaced.set("Record must be at %d, found %s".formatted(expected, metadata));
          }
        });
  }

  private byte[] key(Message message) {
    return switch (random.nextInt(30)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> new byte[] {(byte) 0xff, 0};
      default -> message.pump().getBytes(StandardCharsets.UTF_8);
    };
  }

  /** Records of both kinds. */
  int records() {
    return Arrays.stream(records).sum();
  }

  int badRecords() {
    return bad.stream().mapToInt(BitSet::cardinality).sum();
  }

  boolean isBad(int partition, long offset) {
    return bad.get(partition).get((int) offset);
  }

  /** The alert as it would be without poison: its event's offset counts good ones only. */
  Alert amongGood(Alert alert) {
    SourceReference source = alert.getSource();
    int offset = (int) source.getOffset();
    int before = bad.get(source.getPartition()).get(0, offset).cardinality();
    return Alert.newBuilder(alert)
        .setSource(SourceReference.newBuilder(source).setOffset(offset - before).build())
        .build();
  }
}
