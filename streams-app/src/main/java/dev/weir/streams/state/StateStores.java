package dev.weir.streams.state;

import dev.weir.detection.detector.StateSettings;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.state.commit.CommitHook;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of a topology's entities: two ordinary changelogged ones, uncached because {@link
 * LiveStates} writes each entity once a commit anyway, and the hook.
 */
public final class StateStores {

  /** What changes with every event of an entity. */
  public static final String HEADS = "state-heads";

  /** What changes when a pane rolls, and at a late event. */
  public static final String PANES = "state-panes";

  /** Keeps nothing; called before a commit. */
  public static final String COMMIT = "state-commit";

  private final StateSettings.Kind kind;
  private final boolean lasting;
  private final LiveCapacity capacity;
  private final CommitHook hook = new CommitHook(COMMIT);

  private StateStores(StateSettings.Kind kind, int liveEntities, boolean lasting) {
    this.kind = kind;
    this.capacity = new LiveCapacity(liveEntities);
    this.lasting = lasting;
  }

  /** State that is committed with the offsets and restored from changelogs. */
  public static StateStores lasting(StateSettings settings) {
    return new StateStores(settings.kind(), settings.liveEntities(), true);
  }

  /**
   * State that ends with the process, for replays: no changelog, and a commit writes nothing. Only
   * entities that must leave the live objects are written, to the heap.
   */
  public static StateStores passing(StateSettings settings) {
    return new StateStores(StateSettings.Kind.MEMORY, settings.liveEntities(), false);
  }

  public CommitHook hook() {
    return hook;
  }

  /** Whether the state outlives the process, so that an event may meet a state that knows it. */
  public boolean areLasting() {
    return lasting;
  }

  /**
   * The entities of one task.
   *
   * @param context of a processor that has these stores
   * @param detector its name
   */
  public LiveStates live(
      ProcessingContext context,
      ModelManifest model,
      String detector,
      FeatureWindow window,
      CommittedEvents events) {
    EntityCodec codec = new EntityCodec(model, detector, window);
    return new LiveStates(context, hook, codec, events, capacity);
  }

  /** New builders of the three stores. */
  public Set<StoreBuilder<?>> builders() {
    return Set.of(store(HEADS), store(PANES), lasting ? hook.store() : store(COMMIT));
  }

  private StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
    StoreBuilder<KeyValueStore<Bytes, byte[]>> store =
        Stores.keyValueStoreBuilder(supplier(name), Serdes.Bytes(), Serdes.ByteArray())
            .withCachingDisabled();
    return lasting ? store.withLoggingEnabled(Map.of()) : store.withLoggingDisabled();
  }

  private KeyValueBytesStoreSupplier supplier(String name) {
    return switch (kind) {
      case MEMORY -> Stores.inMemoryKeyValueStore(name);
      case ROCKSDB -> Stores.persistentKeyValueStore(name);
    };
  }
}
