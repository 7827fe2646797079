package dev.weir.streams.state.commit;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store that is always empty: what is put runs the action of its task. */
final class HookStore implements KeyValueStore<Bytes, byte[]> {

  private final CommitHook hook;
  private TaskId task;
  private boolean open;

  HookStore(CommitHook hook) {
    this.hook = hook;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    task = context.taskId();
    context.register(
        root,
        (key, value) -> {
          throw new IllegalStateException("Store '" + name() + "' has no changelog to restore");
        });
    open = true;
  }

  @Override
  public void put(Bytes key, byte[] value) {
    // Also called once more when the store closes, its processor being closed already.
    hook.run(task);
  }

  @Override
  public byte[] putIfAbsent(Bytes key, byte[] value) {
    put(key, value);
    return null;
  }

  @Override
  public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
    for (KeyValue<Bytes, byte[]> entry : entries) {
      put(entry.key, entry.value);
    }
  }

  @Override
  public byte[] delete(Bytes key) {
    return null;
  }

  @Override
  public byte[] get(Bytes key) {
    return null;
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return new NoEntries();
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return new NoEntries();
  }

  @Override
  public long approximateNumEntries() {
    return 0;
  }

  @Override
  public String name() {
    return hook.name();
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
