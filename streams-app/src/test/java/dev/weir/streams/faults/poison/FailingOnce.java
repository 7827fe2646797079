package dev.weir.streams.faults.poison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a poll brought, which cannot be read once: so the next interceptor fails in the midst of its
 * work, and Kafka, which goes on with what that was given, reads it in peace.
 */
public final class FailingOnce extends ConsumerRecords<byte[], byte[]> {

  private int readsBefore;

  private FailingOnce(
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records,
      Map<TopicPartition, OffsetAndMetadata> next,
      int readsBefore) {
    super(records, next);
    this.readsBefore = readsBefore;
  }

  /**
   * @param readsBefore of partitions, of the records of each, of the next offsets, that succeed
   */
  public static ConsumerRecords<byte[], byte[]> on(
      ConsumerRecords<byte[], byte[]> records, int readsBefore) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> all = new LinkedHashMap<>();
    records.partitions().forEach(partition -> all.put(partition, records.records(partition)));
    return new FailingOnce(all, records.nextOffsets(), readsBefore);
  }

  @Override
  public Set<TopicPartition> partitions() {
    read();
    return super.partitions();
  }

  @Override
  public List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition) {
    read();
    return super.records(partition);
  }

  @Override
  public Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
    read();
    return super.nextOffsets();
  }

  private void read() {
    if (readsBefore-- == 0) {
      throw new IllegalStateException("staged");
    }
  }
}
