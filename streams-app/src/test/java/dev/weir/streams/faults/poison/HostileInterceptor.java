package dev.weir.streams.faults.poison;

import dev.weir.streams.faults.machine.Faults;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Stands in front of the look ahead and lets it fail somewhere in every third poll; in the others
 * it forges headers.
 */
public final class HostileInterceptor implements ConsumerInterceptor<byte[], byte[]> {

  private static final String HEADER = "weir.batch";
  private static final byte[] FORGED = {1, 2};

  private final Random random = new Random(Faults.SEED);
  private int polls;

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return records;
    }
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (random.nextInt(20) == 0) {
        record.headers().add(HEADER, FORGED);
      }
    }
    return polls++ % 3 == 0
        ? FailingOnce.on(records, random.nextInt(records.partitions().size() + 2))
        : records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> settings) {}
}
