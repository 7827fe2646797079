package dev.weir.streams.faults.poison;

import dev.weir.streams.faults.machine.Faults;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Stands behind the look ahead and leaves of its work what would be left if it had failed: in every
 * third poll it takes the headers of all records from somewhere on, and throws; in the others it
 * takes some, and forges some.
 */
public final class HostileInterceptor implements ConsumerInterceptor<byte[], byte[]> {

  private static final String HEADER = "weir.batch";

  private final Random random = new Random(Faults.SEED);
  private int polls;

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return records;
    }
    boolean fails = polls++ % 3 == 0;
    for (TopicPartition partition : records.partitions()) {
      disturb(records.records(partition), fails);
    }
    if (fails) {
      throw new IllegalStateException("staged");
    }
    return records;
  }

  private void disturb(List<ConsumerRecord<byte[], byte[]>> records, boolean fails) {
    int from = random.nextInt(records.size() + 1);
    for (int i = 0; i < records.size(); i++) {
      if (fails ? i >= from : random.nextInt(20) == 0) {
        records.get(i).headers().remove(HEADER);
      } else if (random.nextInt(20) == 0) {
        records.get(i).headers().add(HEADER, new byte[] {1, 2});
      }
    }
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> settings) {}
}
