package dev.weir.detection.detector.family;

import java.util.ArrayList;
import java.util.List;

/**
 * What a memory keeps of normal events, and how an event is compared with it.
 *
 * @param size training events kept at most, in [1, 100 000]
 * @param neighbours nearest entries that count, in [1, size]
 * @param discount weight of each against the next nearer one, in (0, 1]
 */
public record MemorySettings(int size, int neighbours, double discount) {

  private static final int MOST = 100_000;

  public MemorySettings {
    List<String> problems = new ArrayList<>();
    if (size < 1 || size > MOST) {
      problems.add("model.memory must be in [1, %d], found %d".formatted(MOST, size));
    } else if (neighbours < 1 || neighbours > size) {
      problems.add(
          "model.neighbours must be in [1, %d], the entries of model.memory, found %d"
              .formatted(size, neighbours));
    }
    if (!(discount > 0 && discount <= 1)) {
      problems.add("model.discount must be in (0, 1], found %s".formatted(discount));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
