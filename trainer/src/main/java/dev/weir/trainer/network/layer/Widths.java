package dev.weir.trainer.network.layer;

import java.util.List;

/** How wide an encoder's layers are, from the first hidden one down to the bottleneck. */
public final class Widths {

  private Widths() {}

  /**
   * The widths given, or where none are given h, b with {@code h = max(4, ⌊3d/4⌋)} and {@code b =
   * max(2, ⌊d/3⌋)} for an input of d values.
   */
  public static List<Integer> of(List<Integer> given, int inputLength) {
    if (!given.isEmpty()) {
      return List.copyOf(given);
    }
    return List.of(Math.max(4, inputLength * 3 / 4), Math.max(2, inputLength / 3));
  }
}
