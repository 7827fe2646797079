package dev.weir.evaluation.series.file;

import dev.weir.detection.InvalidConfigurationException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files by the names of their series, no two of which are the same. */
public final class NamedFiles {

  private final Map<String, Path> files = new LinkedHashMap<>();

  /**
   * @throws InvalidConfigurationException if another file has the name
   */
  public void add(String name, Path file) {
    Path other = files.put(name, file);
    if (other != null) {
      throw new InvalidConfigurationException(
          "--pattern must match files whose series have different names, found '%s' of %s and %s"
              .formatted(name, other, file));
    }
  }

  /** In the order in which they were added. */
  public Map<String, Path> byName() {
    return Collections.unmodifiableMap(files);
  }
}
