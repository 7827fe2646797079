package dev.weir.trainer.distance;

import java.util.Arrays;

/**
 * What a model keeps of normal inputs.
 *
 * @param size M, entries, ≥ 1
 * @param positions where they lie, M × L in row-major order
 * @param rows the standardised inputs, 0 where a value was missing, M × n in row-major order; the
 *     same array as the positions where they are equal
 */
public record Memory(int size, float[] positions, float[] rows) {

  public Memory {
    if (size < 1 || positions.length % size != 0 || rows.length % size != 0) {
      throw new IllegalArgumentException(
          "A memory of %d must have whole entries, found %d and %d values"
              .formatted(size, positions.length, rows.length));
    }
    rows = Arrays.equals(positions, rows) ? positions : rows;
  }
}
