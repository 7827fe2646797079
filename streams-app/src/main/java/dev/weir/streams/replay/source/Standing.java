package dev.weir.streams.replay.source;

import dev.weir.detection.InvalidConfigurationException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a replay stands in its source.
 *
 * @param source what is replayed and which of it, in words; equal for equal sources
 * @param parts the files or the partitions, in the order of the source
 */
public record Standing(String source, List<Part> parts) {

  /**
   * @param name of a file without its folder, or of a partition
   * @param next row or offset that comes next
   * @param end bytes of the file, or offset at which the partition's range ends, exclusive
   */
  public record Part(String name, long next, long end) {}

  public Standing {
    parts = List.copyOf(parts);
  }

  /** The same source farther on. */
  public Standing at(long[] position) {
    List<Part> there = new ArrayList<>();
    for (int i = 0; i < position.length; i++) {
      there.add(new Part(parts.get(i).name(), position[i], parts.get(i).end()));
    }
    return new Standing(source, there);
  }

  /** What comes next in each part. */
  public long[] position() {
    return parts.stream().mapToLong(Part::next).toArray();
  }

  /** Where each part ends. */
  long[] ends() {
    return parts.stream().mapToLong(Part::end).toArray();
  }

  /**
   * Checks that a replay which stood here can go on with a source.
   *
   * @throws InvalidConfigurationException if it is another one
   */
  void requireSame(Standing now) {
    if (!source.equals(now.source) || !described(parts).equals(described(now.parts))) {
      throw new InvalidConfigurationException(
          "--resume must go on with what was stopped, %s of %s, found %s of %s. Give the same options, or start anew with --from-state alone"
              .formatted(source, described(parts), now.source, described(now.parts)));
    }
  }

  private static String described(List<Part> parts) {
    return parts.stream().map(part -> part.name() + " to " + part.end()).toList().toString();
  }
}
