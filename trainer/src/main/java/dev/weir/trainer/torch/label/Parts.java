package dev.weir.trainer.torch.label;

import java.util.stream.IntStream;

/**
 * Rows in five parts with as many labelled anomalous in each, and as many of the others, up to one:
 * of either the first stands in part 0, the next in part 1, and so on around.
 *
 * @param partOf each row, {@code [0, COUNT)}
 */
record Parts(int[] partOf) {

  static final int COUNT = 5;

  /**
   * @param labels 1 labelled anomalous, else 0
   */
  static Parts of(float[] labels) {
    int[] partOf = new int[labels.length];
    int[] next = new int[2];
    for (int row = 0; row < labels.length; row++) {
      partOf[row] = next[(int) labels[row]]++ % COUNT;
    }
    return new Parts(partOf);
  }

  /** Numbers of the rows in a part. */
  long[] only(int part) {
    return IntStream.range(0, partOf.length)
        .filter(row -> partOf[row] == part)
        .asLongStream()
        .toArray();
  }

  /** Numbers of all other rows. */
  long[] without(int part) {
    return IntStream.range(0, partOf.length)
        .filter(row -> partOf[row] != part)
        .asLongStream()
        .toArray();
  }
}
