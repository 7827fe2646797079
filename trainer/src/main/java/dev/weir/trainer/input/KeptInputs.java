package dev.weir.trainer.input;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Encoded inputs that were made once, kept for the next epoch. 4 bytes a value, 128 MiB at most.
 */
final class KeptInputs {

  private static final long MOST_VALUES = 1 << 25;

  private final int length;
  private final float[] values;
  private final BitSet kept;
  private final BitSet complete;

  private KeptInputs(int count, int length) {
    this.length = length;
    this.values = new float[count * length];
    this.kept = new BitSet(count);
    this.complete = new BitSet(count);
  }

  /** Room for so many inputs; none at all where they would take too much. */
  static KeptInputs of(int count, int length) {
    boolean fits = (long) count * length <= MOST_VALUES;
    return new KeptInputs(fits ? count : 0, length);
  }

  boolean has(int sample) {
    return kept.get(sample);
  }

  /** Writes an input that it has; returns whether every value was there. */
  boolean read(int sample, float[] target, float[] present, int offset) {
    if (complete.get(sample)) {
      System.arraycopy(values, sample * length, target, offset, length);
      Arrays.fill(present, offset, offset + length, 1);
      return true;
    }
    int at = offset;
    for (int i = sample * length; i < (sample + 1) * length; i++, at++) {
      boolean missing = Float.isNaN(values[i]);
      target[at] = missing ? 0 : values[i];
      present[at] = missing ? 0 : 1;
    }
    return false;
  }

  /** Takes an input as {@link ModelInputs#copy} has written it. */
  void keep(int sample, float[] source, float[] present, int offset) {
    if (values.length == 0) {
      return;
    }
    int from = sample * length;
    System.arraycopy(source, offset, values, from, length);
    complete.set(sample);
    for (int i = 0; i < length; i++) {
      if (present[offset + i] == 0) {
        values[from + i] = Float.NaN;
        complete.clear(sample);
      }
    }
    kept.set(sample);
  }
}
