package dev.weir.streams.replay.source;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.ForwardingCursor;
import dev.weir.detection.history.EventMerge;
import dev.weir.detection.history.Walk;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events of a topic's partitions in the order of event time, those of a partition in the order
 * of their offsets, as {@link EventMerge} has it: the same however the messages arrive.
 */
final class TopicWalk extends ForwardingCursor implements Walk {

  private final String topic;
  private final TopicReader reader;
  private final List<PartitionEvents> partitions;
  private final EventMerge merge;
  private final long[] position;
  private final long messages;
  private final AtomicLong read = new AtomicLong();
  private PartitionEvents present;

  /**
   * @param starts offset of the first message of each partition
   * @param messages there are in all partitions, at most
   */
  TopicWalk(
      String topic,
      TopicReader reader,
      List<PartitionEvents> partitions,
      long[] starts,
      long messages) {
    this.topic = topic;
    this.reader = reader;
    this.partitions = List.copyOf(partitions);
    this.merge = new EventMerge(partitions);
    this.position = starts.clone();
    this.messages = messages;
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    try {
      if (!merge.next()) {
        return false;
      }
    } catch (BadEventException e) {
      moved();
      throw e;
    }
    moved();
    return true;
  }

  @Override
  public String place() {
    return "%s partition %d offset %d".formatted(topic, partition(), offset());
  }

  @Override
  public int partition() {
    return merge.index();
  }

  @Override
  public long offset() {
    return present.row();
  }

  @Override
  public double share() {
    return Math.min(1, (double) read.get() / messages);
  }

  @Override
  public long[] position() {
    return position.clone();
  }

  @Override
  protected EventCursor present() {
    return present;
  }

  @Override
  public void close() {
    reader.close();
  }

  private void moved() {
    int index = merge.index();
    present = partitions.get(index);
    read.addAndGet(present.row() + 1 - position[index]);
    position[index] = present.row() + 1;
  }
}
