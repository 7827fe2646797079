/**
 * The native memory of the stores that lie in RocksDB: one bounded cache for all of an app.
 *
 * <p>Lives here: the memory, owned by the app ({@link dev.weir.streams.state.rocksdb.RocksMemory}),
 * and what Kafka Streams calls before a store opens ({@link
 * dev.weir.streams.state.rocksdb.RocksBounds}).
 *
 * <p>Not here: which stores there are ({@code state}).
 */
package dev.weir.streams.state.rocksdb;
