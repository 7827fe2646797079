package dev.weir.streams.state;

import dev.weir.detection.event.EventBatch;

/**
 * Finds the states of many events before they have their turns, one kind of memory at a time: all
 * ids, then all places in the table, then all states. With many entities none of them is in the
 * processor's cache. One event after the other would wait for each; in a loop over one of them the
 * processor waits for many at once.
 *
 * <p>Changes nothing: what was found is taken if it still lives when its event comes. Not
 * thread-safe.
 */
final class StatesAhead {

  private final LiveTable live;
  private EventBatch batch;
  private int from;
  private int to;
  private int[] hashes = {};
  private EntityState[] found = {};
  private int sum;

  StatesAhead(LiveTable live) {
    this.live = live;
  }

  /** Looks for the entities of events {@code [first, end)}. */
  void look(EventBatch events, int first, int end) {
    makeRoom(end - first);
    batch = events;
    from = first;
    to = end;
    hash();
    find();
    warm();
  }

  /** The state of an event's entity, if it was found and lives; else null. */
  EntityState of(EventBatch events, int index) {
    if (events != batch || index < from || index >= to) {
      return null;
    }
    EntityState state = found[index - from];
    return state == null || state.isGone() ? null : state;
  }

  void clear() {
    batch = null;
    found = new EntityState[0];
    hashes = new int[0];
  }

  private void hash() {
    for (int i = from; i < to; i++) {
      hashes[i - from] = batch.entityId(i).hashCode();
    }
  }

  private void find() {
    for (int i = from; i < to; i++) {
      found[i - from] = live.get(batch.entityId(i), hashes[i - from]);
    }
  }

  /** The sum is kept, so that the reading is not left out. */
  private void warm() {
    int read = sum;
    for (int i = 0; i < to - from; i++) {
      EntityState state = found[i];
      read += state == null ? 0 : state.warm();
    }
    sum = read;
  }

  private void makeRoom(int events) {
    if (found.length < events) {
      found = new EntityState[events];
      hashes = new int[events];
    }
  }
}
