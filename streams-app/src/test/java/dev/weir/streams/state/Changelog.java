package dev.weir.streams.state;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A store, and all that was ever written to it in its order, of which a crash may cut the end. */
final class Changelog {

  private final String name;
  private final List<KeyValue<Bytes, byte[]>> written = new ArrayList<>();
  private final KeyValueStore<Bytes, byte[]> store;
  private int kept;

  Changelog(String name) {
    this.name = name;
    KeyValueStore<Bytes, byte[]> memory =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    memory.init(new MockProcessorContext<>().getStateStoreContext(), memory);
    this.store = written(memory);
  }

  KeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  /** What was written so far outlives a crash. */
  void keepAll() {
    kept = written.size();
  }

  /** What a new store restores: what is kept, and some of what was written behind it. */
  Changelog cutBehindKept(Random random) {
    return cut(kept + random.nextInt(written.size() - kept + 1));
  }

  /** What a new store restores of what is kept alone. */
  Changelog cutAtKept() {
    return cut(kept);
  }

  private Changelog cut(int end) {
    Changelog restored = new Changelog(name);
    written.subList(0, end).forEach(entry -> restored.store.put(entry.key, entry.value));
    restored.kept = kept;
    return restored;
  }

  /** What was written behind what is kept, in its order. */
  List<KeyValue<Bytes, byte[]>> behindKept() {
    return List.copyOf(written.subList(kept, written.size()));
  }

  /** Others write too, of which the store knows nothing. */
  void add(List<KeyValue<Bytes, byte[]>> late) {
    written.addAll(late);
  }

  Map<Bytes, Bytes> entries() {
    Map<Bytes, Bytes> entries = new HashMap<>();
    try (var all = store.all()) {
      all.forEachRemaining(entry -> entries.put(entry.key, Bytes.wrap(entry.value)));
    }
    return entries;
  }

  @SuppressWarnings("unchecked")
  private KeyValueStore<Bytes, byte[]> written(KeyValueStore<Bytes, byte[]> to) {
    return (KeyValueStore<Bytes, byte[]>)
        Proxy.newProxyInstance(
            Changelog.class.getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("put")) {
                written.add(KeyValue.pair((Bytes) arguments[0], (byte[]) arguments[1]));
              } else if (method.getName().equals("putAll")) {
                written.addAll((List<KeyValue<Bytes, byte[]>>) arguments[0]);
              }
              return method.invoke(to, arguments);
            });
  }
}
