package dev.weir.streams.faults.outcome;

import dev.weir.schemas.Alert;
import dev.weir.schemas.SourceReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where the events of a topic lie, between which are the ends of transactions. */
final class EventOffsets {

  private final Map<Integer, List<Long>> offsets = new HashMap<>();

  /**
   * @param events of a whole topic, those of a partition in their order
   */
  EventOffsets(List<ConsumerRecord<byte[], byte[]>> events) {
    for (ConsumerRecord<byte[], byte[]> event : events) {
      offsets.computeIfAbsent(event.partition(), p -> new ArrayList<>()).add(event.offset());
    }
  }

  /** The alert as it would be if events alone had offsets. */
  Alert withoutGaps(Alert alert) {
    SourceReference source = alert.getSource();
    int number = Collections.binarySearch(offsets.get(source.getPartition()), source.getOffset());
    return Alert.newBuilder(alert)
        .setSource(SourceReference.newBuilder(source).setOffset(number).build())
        .build();
  }
}
