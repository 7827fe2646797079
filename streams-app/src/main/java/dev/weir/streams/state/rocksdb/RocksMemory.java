package dev.weir.streams.state.rocksdb;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The native memory of all RocksDB stores of an app: one cache of blocks, indexes and filters, in
 * which write buffers are counted too. Kafka Streams would give each store 50 MiB of cache and up
 * to 48 MiB of write buffers, and indexes and filters beside them.
 *
 * <p>Nothing is taken before the first store opens. A store that is open keeps its share alive, so
 * the order in which stores and this are closed does not matter. Safe for many threads.
 */
public final class RocksMemory implements AutoCloseable {

  /** Where a configuration carries this to {@link RocksBounds}. */
  static final String CONFIG_KEY = "weir.state.rocksdb.memory";

  /** A share of the whole: buffers hold what is not yet on disk, the rest what is read again. */
  private static final int WRITE_BUFFERS_OF_ALL = 3;

  private static final int SHARDS_BY_SIZE = -1;
  private static final boolean MAY_EXCEED_RATHER_THAN_FAIL = false;

  /** Indexes and filters, which every look-up needs, leave the cache last. */
  private static final double SHARE_OF_INDEXES = 0.2;

  private final long bytes;
  private LRUCache cache;
  private WriteBufferManager buffers;
  private boolean closed;

  /**
   * @param bytes for all stores together
   */
  public RocksMemory(long bytes) {
    this.bytes = bytes;
  }

  /** The settings of Kafka Streams by which its stores share this memory. */
  public Map<String, Object> streamsConfig() {
    return Map.of(
        StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksBounds.class, CONFIG_KEY, this);
  }

  /** Frees what no store uses, the rest with the last store. Closing again does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    if (cache != null) {
      buffers.close();
      cache.close();
      cache = null;
    }
  }

  /** Makes a store that is about to open share this memory. */
  synchronized void share(BlockBasedTableConfig table, Options options) {
    if (closed) {
      throw new IllegalStateException("Store cannot open: the memory of its app is closed");
    }
    if (cache == null) {
      RocksDB.loadLibrary();
      cache = new LRUCache(bytes, SHARDS_BY_SIZE, MAY_EXCEED_RATHER_THAN_FAIL, SHARE_OF_INDEXES);
      buffers = new WriteBufferManager(bytes / WRITE_BUFFERS_OF_ALL, cache);
    }
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(buffers);
  }

  /** Bytes of it that are used now. */
  synchronized long used() {
    return cache == null ? 0 : cache.getUsage();
  }

  @Override
  public String toString() {
    return "RocksMemory(%d bytes)".formatted(bytes);
  }
}
