package dev.weir.streams.state.commit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Called on the stream thread of a task before its offsets are committed, by public means only.
 *
 * <p>Kafka Streams writes its record cache to the stores before every commit. So this is a cached
 * store that keeps nothing: a marker put through the cache reaches {@link HookStore#put} in time
 * for everything written there to be part of the commit. {@code StateStore.commit}, a punctuator
 * and {@code Processor.close} all come too late or too early. That the cache is written first is
 * observed behaviour of Kafka Streams 4.3, not a promise: the kill test and its control hold it to
 * that.
 *
 * <p>The tasks of one topology share the hook; safe for many threads.
 */
public final class CommitHook implements KeyValueBytesStoreSupplier {

  private static final Bytes KEY = Bytes.wrap(new byte[] {1});
  private static final byte[] VALUE = {1};

  private final String name;
  private final Map<TaskId, Runnable> actions = new ConcurrentHashMap<>();

  public CommitHook(String name) {
    this.name = name;
  }

  /** Runs the action before each commit of a task in which a marker was {@linkplain #mark put}. */
  public void register(TaskId task, Runnable action) {
    actions.put(task, action);
  }

  /** Takes an action back; another that took its place meanwhile stays. */
  public void remove(TaskId task, Runnable action) {
    actions.remove(task, action);
  }

  /** Runs the actions of all tasks now. Only where the caller knows that no task is at work. */
  public void runAll() {
    actions.values().forEach(Runnable::run);
  }

  /** Does nothing where no action is registered, as after the processor was closed. */
  void run(TaskId task) {
    Runnable action = actions.get(task);
    if (action != null) {
      action.run();
    }
  }

  /** Asks for the hook to be called. Without room in the record cache it is called at once. */
  public static void mark(KeyValueStore<Bytes, byte[]> store) {
    store.put(KEY, VALUE);
  }

  /** The store to be added to the topology, beside the processor that registers. */
  public StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
    return Stores.keyValueStoreBuilder(this, Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled()
        .withLoggingDisabled();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public KeyValueStore<Bytes, byte[]> get() {
    return new HookStore(this);
  }

  @Override
  public String metricsScope() {
    return "commit-hook";
  }
}
