package dev.weir.detection.detector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the state of entities lives between commits, and how much memory it may take there. Either
 * kind is restored from the changelog.
 *
 * @param directory of local state; empty: the system's temporary folder
 * @param liveEntities that an instance keeps as objects on the heap at most, in all its tasks, ≥ 1;
 *     some 3 KB each
 * @param rocksdbMaximumBytes of native memory for all RocksDB stores of an instance together, ≥ 16
 *     MiB
 */
public record StateSettings(
    Kind kind, Optional<Path> directory, int liveEntities, long rocksdbMaximumBytes) {

  /** Less leaves no room for a write buffer beside the blocks that are read. */
  private static final long LEAST_BYTES = 16 << 20;

  public enum Kind {
    /** On the heap: fastest, up to a few hundred thousand entities an instance. */
    MEMORY,
    /** On disk with a cache: millions of entities. */
    ROCKSDB
  }

  public StateSettings {
    List<String> problems = new ArrayList<>();
    if (liveEntities < 1) {
      problems.add("state.live.entities must be at least 1, found %d".formatted(liveEntities));
    }
    if (rocksdbMaximumBytes < LEAST_BYTES) {
      problems.add(
          "state.rocksdb.maximumBytes must be at least %d, found %d"
              .formatted(LEAST_BYTES, rocksdbMaximumBytes));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** The same on the heap. */
  public StateSettings inMemory() {
    return new StateSettings(Kind.MEMORY, directory, liveEntities, rocksdbMaximumBytes);
  }
}
