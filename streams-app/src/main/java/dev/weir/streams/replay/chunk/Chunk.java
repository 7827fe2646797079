package dev.weir.streams.replay.chunk;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.history.Walk;
import java.io.IOException;

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
  private int size;
  private long[] position;
  private double share;

  private Chunk(int width) {
    this.batch = new EventBatch(width, EVENTS);
  }

  /**
   * Reads on.
   *
   * @param firstOffset place of the first event read in the replayed stream
   * @param bad is told of each event that cannot be read
   * @return an empty chunk at the end
   */
  static Chunk read(Walk events, int width, long firstOffset, BadEvents bad) throws IOException {
    Chunk chunk = new Chunk(width);
    while (chunk.size < EVENTS && chunk.readOne(events, firstOffset, bad)) {
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

  private boolean readOne(Walk events, long firstOffset, BadEvents bad) throws IOException {
    try {
      if (!events.next()) {
        return false;
      }
    } catch (BadEventException e) {
      bad.found(e);
      indexes[size] = BAD;
      return true;
    }
    batch.reserve();
    events.readValues(batch.values(), batch.nextOffset());
    int index = batch.add(events.entityId(), events.eventTime());
    batch.locate(index, events.partition(), offset(events, firstOffset + size));
    indexes[size] = index;
    labels[size] = events.label();
    return true;
  }

  /** Files have no offsets: there it is the place in the replay. */
  private static long offset(Walk events, long place) {
    return events.offset() == EventBatch.UNKNOWN_OFFSET ? place : events.offset();
  }

  /** Told of an event that cannot be read, while the cursor stands on it. */
  @FunctionalInterface
  interface BadEvents {
    void found(BadEventException reason);
  }
}
