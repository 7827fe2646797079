package dev.weir.streams.replay.source;

import dev.weir.detection.InvalidConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Which messages of a topic, of each partition {@code [from, to)}.
 *
 * @param from the first
 * @param to behind the last; what is written after the start of a replay is not of it either way
 */
public record OffsetRange(OffsetBound from, OffsetBound to) {

  /** All that is there. */
  public static OffsetRange whole() {
    return new OffsetRange(new OffsetBound.Edge(), new OffsetBound.Edge());
  }

  @Override
  public String toString() {
    return "offsets %s..%s".formatted(from, to);
  }

  /**
   * The range in each partition, name to offsets.
   *
   * @throws InvalidConfigurationException if there is no such offset, or nothing in the range
   */
  List<Standing.Part> within(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Offsets there = new Offsets(consumer, begins, ends);
    Map<TopicPartition, Long> starts = there.of("--from-offset", from, begins);
    Map<TopicPartition, Long> stops = there.of("--to-offset", to, ends);
    List<Standing.Part> parts = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      long start = starts.get(partition);
      parts.add(
          new Standing.Part(
              "partition " + partition.partition(), start, Math.max(start, stops.get(partition))));
    }
    if (parts.stream().allMatch(part -> part.next() == part.end())) {
      throw new InvalidConfigurationException(
          "--topic must have messages in the range asked for, found none in %s, where offsets are %s"
              .formatted(partitions.get(0).topic(), there.described(partitions)));
    }
    return parts;
  }

  /** The offsets that a topic has, and those of them that are meant. */
  private record Offsets(
      Consumer<?, ?> consumer, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    Map<TopicPartition, Long> of(
        String option, OffsetBound bound, Map<TopicPartition, Long> edges) {
      if (bound instanceof OffsetBound.Common common) {
        return common(common.offset());
      }
      if (bound instanceof OffsetBound.EachOf each) {
        return each(option, each.offsets(), edges);
      }
      return bound instanceof OffsetBound.Written written ? written(written.millis()) : edges;
    }

    String described(List<TopicPartition> partitions) {
      return partitions.stream()
          .map(p -> "[%d, %d) in partition %d".formatted(begins.get(p), ends.get(p), p.partition()))
          .toList()
          .toString();
    }

    private Map<TopicPartition, Long> common(long offset) {
      Map<TopicPartition, Long> found = new HashMap<>();
      begins.forEach(
          (partition, begin) ->
              found.put(partition, Math.max(begin, Math.min(offset, ends.get(partition)))));
      return found;
    }

    private Map<TopicPartition, Long> each(
        String option, Map<Integer, Long> wanted, Map<TopicPartition, Long> edges) {
      Map<TopicPartition, Long> found = new HashMap<>(edges);
      String topic = edges.keySet().iterator().next().topic();
      wanted.forEach(
          (number, offset) -> {
            TopicPartition partition = new TopicPartition(topic, number);
            if (!edges.containsKey(partition)) {
              throw new InvalidConfigurationException(
                  "%s must name partitions of %s in [0, %d), found %d"
                      .formatted(option, topic, edges.size(), number));
            }
            if (offset < begins.get(partition) || offset > ends.get(partition)) {
              throw new InvalidConfigurationException(
                  "%s must be in [%d, %d] in partition %d of %s, found %d"
                      .formatted(
                          option,
                          begins.get(partition),
                          ends.get(partition),
                          number,
                          topic,
                          offset));
            }
            found.put(partition, offset);
          });
      return found;
    }

    private Map<TopicPartition, Long> written(long millis) {
      Map<TopicPartition, Long> times = new HashMap<>();
      ends.keySet().forEach(partition -> times.put(partition, millis));
      Map<TopicPartition, OffsetAndTimestamp> first = consumer.offsetsForTimes(times);
      Map<TopicPartition, Long> found = new HashMap<>(ends);
      first.forEach(
          (partition, at) -> {
            if (at != null) {
              found.put(partition, Math.min(at.offset(), ends.get(partition)));
            }
          });
      return found;
    }
  }
}
