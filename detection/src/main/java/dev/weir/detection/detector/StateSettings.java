package dev.weir.detection.detector;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the state of entities lives between commits. Either kind is restored from the changelog.
 *
 * @param directory of local state; empty: the system's temporary folder
 */
public record StateSettings(Kind kind, Optional<Path> directory) {

  public enum Kind {
    /** On the heap: fastest, up to a few hundred thousand entities an instance. */
    MEMORY,
    /** On disk with a cache: millions of entities. */
    ROCKSDB
  }
}
