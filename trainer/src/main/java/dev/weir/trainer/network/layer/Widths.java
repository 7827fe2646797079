package dev.weir.trainer.network.layer;

import java.util.List;

/** How wide an encoder's layers are, from the first hidden one down to the bottleneck. */
public final class Widths {

  /** Room enough for ReLU units that point the wrong way: a line through one takes two of them. */
  private static final int LEAST_HIDDEN = 16;

  private Widths() {}

  /**
   * The widths given, or where none are given h, b with {@code h = max(16, ⌊3d/4⌋)} and {@code b =
   * max(2, ⌊d/3⌋)}, but b = 1 where d ≤ 2, for an input of d values.
   */
  public static List<Integer> of(List<Integer> given, int inputLength) {
    if (!given.isEmpty()) {
      return List.copyOf(given);
    }
    return List.of(hidden(inputLength), bottleneck(inputLength));
  }

  /** That of the layer before a bottleneck where none is given. */
  public static int hidden(int inputLength) {
    return Math.max(LEAST_HIDDEN, inputLength * 3 / 4);
  }

  private static int bottleneck(int inputLength) {
    return inputLength <= 2 ? 1 : Math.max(2, inputLength / 3);
  }
}
