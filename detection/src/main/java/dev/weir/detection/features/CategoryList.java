package dev.weir.detection.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The categories that a model tells apart in a feature. A category's number is its place in the
 * list; {@code known.size()} is the number of every other text.
 *
 * @param most categories that training keeps at most, in [1, 1000]
 * @param known texts without spaces around them, unique and non-empty, at most {@code most}, the
 *     most frequent first; empty until training has learnt them
 */
public record CategoryList(int most, List<String> known) {

  private static final int MOST = 1000;

  public CategoryList {
    known = List.copyOf(known);
    List<String> problems = new ArrayList<>();
    if (most < 1 || most > MOST) {
      problems.add("features.*.categories must be in [1, %d], found %d".formatted(MOST, most));
    }
    if (known.size() > most) {
      problems.add("categories must be at most %d, found %d".formatted(most, known.size()));
    }
    if (new HashSet<>(known).size() < known.size()) {
      problems.add("categories must be unique, found %s".formatted(known));
    }
    if (known.stream().anyMatch(text -> text.isEmpty() || !text.equals(text.strip()))) {
      problems.add("categories must be text without spaces around it, found %s".formatted(known));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** Categories that are still to be learnt, at most so many. */
  public static CategoryList unlearnt(int most) {
    return new CategoryList(most, List.of());
  }

  /** The same limit with what was learnt. */
  public CategoryList learnt(List<String> texts) {
    return new CategoryList(most, texts);
  }

  /** Categories with the one for all other texts. */
  public int count() {
    return known.size() + 1;
  }
}
