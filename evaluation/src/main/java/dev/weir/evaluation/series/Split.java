package dev.weir.evaluation.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a folder's files become series with something to learn from and something to judge. */
public interface Split {

  /**
   * @param files absolute, in their order
   * @param seed of what is drawn; all but {@link #isDrawn() drawn} splits are the same for every
   *     seed
   * @param scratch a folder to write in, which outlives the series
   * @throws dev.weir.detection.InvalidConfigurationException if the files cannot be split so
   */
  List<Series> split(List<Path> files, long seed, Path scratch) throws IOException;

  /** Whether another seed gives other series. */
  default boolean isDrawn() {
    return false;
  }
}
