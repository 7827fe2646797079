package dev.weir.streams.state;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads and writes the states of one task's entities, two {@linkplain Version versions} each. Not
 * thread-safe; one per task.
 */
final class EntityStores {

  private final EntityCodec codec;
  private final CommittedEvents events;
  private final KeyValueStore<Bytes, byte[]> heads;
  private final KeyValueStore<Bytes, byte[]> panes;
  private final List<KeyValue<Bytes, byte[]>> writtenHeads = new ArrayList<>();
  private final List<KeyValue<Bytes, byte[]>> writtenPanes = new ArrayList<>();

  EntityStores(ProcessingContext context, EntityCodec codec, CommittedEvents events) {
    this.codec = codec;
    this.events = events;
    this.heads = context.getStateStore(StateStores.HEADS);
    this.panes = context.getStateStore(StateStores.PANES);
  }

  /**
   * The state of an entity as it was before an event: the newest version, or, where that has learnt
   * the event already, the one before. Where that is gone too, the newest, which then {@linkplain
   * EntityState#hasLearnt has learnt} what comes.
   *
   * @param event offset of the event at hand; the entity's next one is this or a later one
   */
  EntityState read(String entityId, long event) {
    Bytes key = codec.key(entityId);
    byte[] one = heads.get(EntityCodec.in(0, key));
    byte[] other = one == null ? null : heads.get(EntityCodec.in(1, key));
    if (one == null) {
      return codec.fresh(entityId, key, events.topic());
    }
    Version first = codec.version(one, 0, events.topic());
    Version second = other == null ? null : codec.version(other, 1, events.topic());
    boolean secondIsNewer = second != null && second.offset() > first.offset();
    Version newest = secondIsNewer ? second : first;
    Version before = secondIsNewer ? first : second;
    if (!newest.isAhead(event) || !newest.beganWith(event)) {
      return read(entityId, key, secondIsNewer ? other : one, newest);
    }
    if (before == null) {
      return codec.fresh(entityId, key, events.topic());
    }
    return before.isAhead(event)
        ? read(entityId, key, secondIsNewer ? other : one, newest)
        : read(entityId, key, secondIsNewer ? one : other, before);
  }

  /**
   * Writes states as one batch, and nothing of those that have not changed.
   *
   * @param began offset before which all was committed when the task began
   */
  void write(List<EntityState> states, long began) {
    long committed = Math.max(began - 1, events.committed());
    for (EntityState state : states) {
      if (state.isChanged()) {
        add(state, committed);
      }
    }
    heads.putAll(writtenHeads);
    panes.putAll(writtenPanes);
    writtenHeads.clear();
    writtenPanes.clear();
  }

  /** Of a state that has not changed since it was read or written. */
  EntityState copyOf(EntityState state) {
    byte[] written = codec.panes(state);
    return codec.read(
        state.entityId(),
        state.key(),
        codec.head(state, state.version()),
        () -> written,
        state.version());
  }

  private void add(EntityState state, long committed) {
    boolean panesChanged = state.threshold().panesChanged();
    Version before = state.version();
    boolean beside = events.comeAgain() && state.isStored() && before.offset() <= committed;
    Version after =
        beside
            ? before.beside(state.lastLearnt(), state.firstUnwritten(), panesChanged)
            : before.instead(state.lastLearnt(), first(state), panesChanged);
    writtenHeads.add(
        KeyValue.pair(EntityCodec.in(after.place(), state.key()), codec.head(state, after)));
    if (panesChanged) {
      writtenPanes.add(
          KeyValue.pair(EntityCodec.in(after.panesPlace(), state.key()), codec.panes(state)));
    } else if (beside && before.panesMoved()) {
      // Those of the version that is written over, which nobody will ask for again.
      writtenPanes.add(KeyValue.pair(EntityCodec.in(1 - after.panesPlace(), state.key()), null));
    }
    state.written(after);
  }

  private long first(EntityState state) {
    return events.comeAgain() ? state.firstUnwritten() : Version.NONE;
  }

  private EntityState read(String entityId, Bytes key, byte[] head, Version version) {
    // Not written before they are read: a version with other panes lies in the other place.
    return codec.read(
        entityId, key, head, () -> panes.get(EntityCodec.in(version.panesPlace(), key)), version);
  }
}
