package dev.weir.streams.state.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class RocksMemoryTest {

  private static final long BYTES = 16 << 20;
  private static final int VALUE_BYTES = 1000;
  private static final int VALUES = 20_000;

  @TempDir private Path folder;

  @Test
  void storesTogetherStayWithinIt() throws RocksDBException {
    try (RocksMemory memory = new RocksMemory(BYTES);
        Options options = options(memory);
        RocksDB heads = RocksDB.open(options, folder.resolve("heads").toString());
        RocksDB panes = RocksDB.open(options(memory), folder.resolve("panes").toString())) {
      fill(heads);
      fill(panes);
      readAll(heads);
      readAll(panes);

      assertThat(memory.used()).isGreaterThan(BYTES / 2).isLessThanOrEqualTo(BYTES * 11 / 10);
      for (RocksDB store : new RocksDB[] {heads, panes}) {
        assertThat(store.getLongProperty("rocksdb.block-cache-capacity")).isEqualTo(BYTES);
        assertThat(store.getLongProperty("rocksdb.estimate-table-readers-mem"))
            .as("indexes and filters are in the cache, not beside it")
            .isLessThan(100_000);
      }
    }
  }

  @Test
  void storesMayCloseAfterIt() throws RocksDBException {
    RocksMemory memory = new RocksMemory(BYTES);
    try (Options options = options(memory);
        RocksDB store = RocksDB.open(options, folder.resolve("heads").toString())) {
      fill(store);
      memory.close();
      memory.close();
      readAll(store);
    }
    assertThat(memory.used()).isZero();
    assertThatThrownBy(() -> options(memory)).hasMessageContaining("closed");
  }

  @Test
  void nothingIsTakenForStoresOnTheHeap() {
    try (RocksMemory memory = new RocksMemory(BYTES)) {
      assertThat(memory.used()).isZero();
    }
  }

  @Test
  void missingMemoryIsTold() {
    try (Options options = new Options()) {
      assertThatThrownBy(() -> new RocksBounds().setConfig("heads", options, Map.of()))
          .hasMessageContaining(
              "weir.state.rocksdb.memory must be the memory of an app, found null");
    }
  }

  private static Options options(RocksMemory memory) {
    RocksDB.loadLibrary();
    Options options = new Options().setCreateIfMissing(true);
    options.setTableFormatConfig(new BlockBasedTableConfig());
    new RocksBounds().setConfig("store", options, new HashMap<>(memory.streamsConfig()));
    return options;
  }

  private static void fill(RocksDB store) throws RocksDBException {
    Random random = new Random(1);
    byte[] value = new byte[VALUE_BYTES];
    for (int i = 0; i < VALUES; i++) {
      random.nextBytes(value);
      store.put(key(i), value);
    }
    // What waits to be written is over the bound for as long as the disk needs.
    try (FlushOptions now = new FlushOptions().setWaitForFlush(true)) {
      store.flush(now);
    }
  }

  private static void readAll(RocksDB store) throws RocksDBException {
    for (int i = 0; i < VALUES; i++) {
      assertThat(store.get(key(i))).hasSize(VALUE_BYTES);
    }
  }

  private static byte[] key(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }
}
