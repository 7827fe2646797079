package dev.weir.streams.state;

import dev.weir.detection.event.EventBatch;
import dev.weir.streams.state.commit.CommitHook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The entities of one task as live objects: read from the stores at an entity's first event,
 * changed in place by every event, written back once per commit however many events there were. A
 * commit finds the stores as if each event had written through, so a restart loses nothing.
 *
 * <p>Of an entity that enters only its head is read; its closed panes are looked up when its
 * threshold needs them, while it lives, and nobody else writes them meanwhile.
 *
 * <p>So many live at a time as {@link LiveCapacity} has room for; one of those longest unused
 * leaves first, written at once if it had changed. (Which one is told by a second chance: an order
 * by last use would have to be kept with every event, by writes to three others that are seldom at
 * hand.) About 3 KB each. Not thread-safe; one per task, and made anew each time the task is
 * initialised, since objects that outlived a rolled-back commit would be ahead of the stores.
 */
public final class LiveStates implements AutoCloseable {

  private final LiveCapacity capacity;
  private final LiveTable live = new LiveTable();
  private final StatesAhead ahead = new StatesAhead(live);
  private final Deque<EntityState> byAge = new ArrayDeque<>();
  private final List<EntityState> changed = new ArrayList<>();
  private final EntityStores stores;
  private final KeyValueStore<Bytes, byte[]> marker;
  private final Runnable release;
  private long began = Version.NONE;
  private long event = Version.NONE;
  private boolean marked;

  /**
   * @param context of a processor that has the {@link StateStores} of the hook
   * @param codec of the entities' states
   * @param events whose states these are
   * @param capacity shared with the other tasks
   */
  LiveStates(
      ProcessingContext context,
      CommitHook hook,
      EntityCodec codec,
      CommittedEvents events,
      LiveCapacity capacity) {
    this.capacity = capacity;
    this.stores = new EntityStores(context, codec, events);
    this.marker = context.getStateStore(StateStores.COMMIT);
    Runnable flush = this::flush;
    hook.register(context.taskId(), flush);
    capacity.enter();
    this.release =
        () -> {
          hook.remove(context.taskId(), flush);
          capacity.leave();
        };
  }

  /**
   * To be told before an event that may come again: which one it is.
   *
   * @param offset of the event in its partition, not less than that of the one before
   */
  public void at(long offset) {
    if (began == Version.NONE) {
      began = offset;
    }
    event = offset;
  }

  /**
   * To be told of events before their turns, as many as come together: those of their states that
   * live are found in far less time than one by one.
   */
  public void lookAhead(EventBatch batch, int from, int to) {
    ahead.look(batch, from, to);
  }

  /** As {@link #of(String)}, of an event's entity. */
  public EntityState of(EventBatch batch, int index) {
    EntityState state = ahead.of(batch, index);
    if (state == null) {
      return of(batch.entityId(index));
    }
    state.use();
    return state;
  }

  /** The state of an entity; a fresh one at its first event. Valid until another is asked for. */
  public EntityState of(String entityId) {
    EntityState state = live.get(entityId);
    if (state == null) {
      return enter(entityId);
    }
    state.use();
    return state;
  }

  /** Whether the event at hand has come before, and the state knows it. */
  public boolean knowsEvent(EntityState state) {
    return event != Version.NONE && state.hasLearnt(event);
  }

  /** A copy, to be changed and forgotten. */
  public EntityState copyOf(EntityState state) {
    return stores.copyOf(state);
  }

  /** To be told after a state was changed, not before: the commit hook may be called in here. */
  public void changed(EntityState state) {
    if (state.isGone()) {
      throw new IllegalStateException("State left the live objects before it was changed");
    }
    if (!state.isChanged()) {
      changed.add(state);
    }
    state.change(event);
    if (!marked) {
      marked = true;
      CommitHook.mark(marker);
    }
  }

  /** The hook is called no more; what was not committed is forgotten. */
  @Override
  public void close() {
    release.run();
    ahead.clear();
    live.clear();
    byAge.clear();
    changed.clear();
  }

  private void flush() {
    marked = false;
    stores.write(changed, began);
    changed.clear();
  }

  private EntityState enter(String entityId) {
    EntityState state = stores.read(entityId, event);
    state.use();
    live.add(state);
    byAge.add(state);
    while (live.size() > capacity.ofATask()) {
      evict();
    }
    return state;
  }

  /** The eldest that was not used since it was the eldest before. */
  private void evict() {
    EntityState state = byAge.remove();
    while (state.wasUsed()) {
      byAge.add(state);
      state = byAge.remove();
    }
    live.remove(state);
    state.leave();
    if (state.isChanged()) {
      stores.write(List.of(state), began);
    }
  }
}
