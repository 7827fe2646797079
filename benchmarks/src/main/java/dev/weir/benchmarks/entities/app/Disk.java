package dev.weir.benchmarks.entities.app;

/**
 * Bytes on disk.
 *
 * @param state RocksDB's files of the instance
 * @param changelogs segments of the state's topics on the broker, one replica
 * @param events segments of the events on the broker
 */
public record Disk(long state, long changelogs, long events) {}
