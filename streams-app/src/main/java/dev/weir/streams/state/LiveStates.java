package dev.weir.streams.state;

import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.model.ModelManifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The entities of one task as live objects: read from the stores at an entity's first event,
 * changed in place by every event, written back once per commit however many events there were. A
 * commit finds the stores as if each event had written through, so a restart loses nothing.
 *
 * <p>So many live at a time as {@link LiveCapacity} has room for; the one longest unused leaves
 * first, written at once if it had changed. About 3 KB each. Not thread-safe; one per task, and
 * made anew each time the task is initialised, since objects that outlived a rolled-back commit
 * would be ahead of the stores.
 */
public final class LiveStates implements AutoCloseable {

  private final EntityCodec codec;
  private final LiveCapacity capacity;
  private final Map<String, EntityState> live = new LinkedHashMap<>(1024, 0.75f, true);
  private final List<EntityState> changed = new ArrayList<>();
  private final List<KeyValue<Bytes, byte[]>> batch = new ArrayList<>();
  private final KeyValueStore<Bytes, byte[]> heads;
  private final KeyValueStore<Bytes, byte[]> panes;
  private final KeyValueStore<Bytes, byte[]> marker;
  private final Runnable release;
  private boolean marked;

  /**
   * @param context of a processor that has the stores
   * @param stores whose hook and capacity it shares with the other tasks
   */
  public LiveStates(
      ProcessingContext context, StateStores stores, ModelManifest model, FeatureWindow window) {
    this(context, stores.hook(), model, window, stores.capacity());
  }

  LiveStates(
      ProcessingContext context,
      CommitHook hook,
      ModelManifest model,
      FeatureWindow window,
      LiveCapacity capacity) {
    this.codec = new EntityCodec(model, window);
    this.capacity = capacity;
    this.heads = context.getStateStore(StateStores.HEADS);
    this.panes = context.getStateStore(StateStores.PANES);
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

  /** The state of an entity; a fresh one at its first event. Valid until another is asked for. */
  public EntityState of(String entityId) {
    EntityState state = live.get(entityId);
    return state == null ? enter(entityId) : state;
  }

  /** To be told after a state was changed, not before: the commit hook may be called in here. */
  public void changed(EntityState state) {
    if (state.isGone()) {
      throw new IllegalStateException("State left the live objects before it was changed");
    }
    if (!state.isChanged()) {
      state.setChanged(true);
      changed.add(state);
    }
    if (!marked) {
      marked = true;
      CommitHook.mark(marker);
    }
  }

  /** The hook is called no more; what was not committed is forgotten. */
  @Override
  public void close() {
    release.run();
    live.clear();
    changed.clear();
  }

  private void flush() {
    marked = false;
    for (EntityState state : changed) {
      if (state.isChanged()) {
        batch.add(KeyValue.pair(state.key(), codec.head(state)));
      }
    }
    heads.putAll(batch);
    batch.clear();
    for (EntityState state : changed) {
      if (state.isChanged() && state.threshold().panesChanged()) {
        batch.add(KeyValue.pair(state.key(), codec.panes(state)));
      }
      state.setChanged(false);
    }
    panes.putAll(batch);
    batch.clear();
    changed.clear();
  }

  private EntityState enter(String entityId) {
    Bytes key = codec.key(entityId);
    byte[] head = heads.get(key);
    EntityState state = head == null ? codec.fresh(key) : codec.read(key, head, panes.get(key));
    live.put(entityId, state);
    while (live.size() > capacity.ofATask()) {
      evict();
    }
    return state;
  }

  private void evict() {
    var eldest = live.entrySet().iterator();
    EntityState state = eldest.next().getValue();
    eldest.remove();
    state.leave();
    if (state.isChanged()) {
      write(state);
      state.setChanged(false);
    }
  }

  private void write(EntityState state) {
    heads.put(state.key(), codec.head(state));
    if (state.threshold().panesChanged()) {
      panes.put(state.key(), codec.panes(state));
    }
  }
}
