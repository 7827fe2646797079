package dev.weir.streams.state.rocksdb;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/**
 * Called by Kafka Streams before a store opens: makes it share the {@link RocksMemory} of its app.
 * Public, with a constructor of no arguments, because Kafka makes it by name.
 */
public final class RocksBounds implements RocksDBConfigSetter {

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configuration) {
    if (!(configuration.get(RocksMemory.CONFIG_KEY) instanceof RocksMemory memory)) {
      throw new IllegalArgumentException(
          "%s must be the memory of an app, found %s"
              .formatted(RocksMemory.CONFIG_KEY, configuration.get(RocksMemory.CONFIG_KEY)));
    }
    memory.share((BlockBasedTableConfig) options.tableFormatConfig(), options);
  }

  @Override
  public void close(String store, Options options) {
    // The memory is the app's: other stores share it.
  }
}
