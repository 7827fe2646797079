package dev.weir.streams.replay.chunk;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.history.Walk;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The next events of a walk in one batch, so that the topology can look ahead over them as it does
 * over a poll; bad ones keep their place.
 */
public final class Chunk {

  public static final int EVENTS = 4096;

  private static final int BAD = -1;

  private final EventBatch batch;
  private final int[] indexes = new int[EVENTS];
  private final int[] labels = new int[EVENTS];
  private final Map<Integer, BadEvent> bad = new TreeMap<>();
  private int size;
  private long[] position;
  private double share;
  private boolean ofTopic;

  private Chunk(int width) {
    this.batch = new EventBatch(width, EVENTS);
  }

  /**
   * Reads on.
   *
   * @param firstOffset place of the first event read in the replayed stream
   * @return an empty chunk at the end
   */
  static Chunk read(Walk events, int width, long firstOffset) throws IOException {
    Chunk chunk = new Chunk(width);
    while (chunk.size < EVENTS && chunk.readOne(events, firstOffset)) {
      chunk.size++;
    }
    chunk.position = events.position();
    chunk.share = events.share();
    return chunk;
  }

  public int size() {
    return size;
  }

  public boolean isBad(int place) {
    return indexes[place] == BAD;
  }

  /** The event at a place that is bad. */
  public BadEvent bad(int place) {
    return bad.get(place);
  }

  /** The event at a place, which could be read and was refused behind that. */
  public BadEvent refused(int place, BadEventException why) {
    int partition = batch.sourcePartition(indexes[place]);
    long offset = batch.sourceOffset(indexes[place]);
    return ofTopic
        ? BadEvent.ofTopic(partition, offset, why)
        : BadEvent.ofFile("event %d of the replay".formatted(offset + 1), why);
  }

  /** Those that cannot be read, in their order. */
  Collection<BadEvent> bad() {
    return bad.values();
  }

  /** Index in {@link #batch()} of the event at a place. */
  public int index(int place) {
    return indexes[place];
  }

  /** As {@link EventCursor#label()}. */
  public int label(int place) {
    return labels[place];
  }

  /** Where the walk stood behind the last event of this, as {@link Walk#position()}. */
  public long[] position() {
    return position.clone();
  }

  /** How far the walk had come then, as {@link Walk#share()}. */
  public double share() {
    return share;
  }

  public EventBatch batch() {
    return batch;
  }

  private boolean readOne(Walk events, long firstOffset) throws IOException {
    try {
      if (!events.next()) {
        return false;
      }
    } catch (BadEventException e) {
      bad.put(size, BadEvent.of(events, e));
      indexes[size] = BAD;
      return true;
    }
    batch.reserve();
    events.readValues(batch.values(), batch.nextOffset());
    int index = batch.add(events.entityId(), events.eventTime());
    ofTopic = events.offset() != EventBatch.UNKNOWN_OFFSET;
    // Files have no offsets: there it is the place in the replay.
    batch.locate(index, events.partition(), ofTopic ? events.offset() : firstOffset + size);
    indexes[size] = index;
    labels[size] = events.label();
    return true;
  }
}
