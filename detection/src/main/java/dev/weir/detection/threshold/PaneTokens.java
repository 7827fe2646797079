package dev.weir.detection.threshold;

import java.nio.ByteBuffer;

/**
 * The binary form of a pane's buckets, and a walk over it: for every bucket, lowest first, its
 * count as the varint {@code count · 2}; before it, where the bucket does not follow upon the one
 * before (the first: upon −1), the distance as the varint {@code skipped · 2 + 1}. A byte or two a
 * bucket.
 */
final class PaneTokens {

  /** A bucket's skip and count at their longest. */
  static final int MAXIMUM_BYTES_PER_BUCKET = 2 + 5;

  private final ByteBuffer source;
  private int bucket = -1;
  private int count;

  PaneTokens(ByteBuffer tokens) {
    source = tokens;
  }

  /**
   * Moves to the next bucket.
   *
   * @return false behind the last
   * @throws IllegalArgumentException if the bytes are no pane
   */
  boolean next() {
    if (!source.hasRemaining()) {
      return false;
    }
    long token = readVarint();
    long skipped = 0;
    if ((token & 1) == 1) {
      skipped = token >>> 1;
      token = readVarint();
    }
    long next = bucket + 1L + skipped;
    long read = token >>> 1;
    if (next >= ScoreBuckets.COUNT || read < 1 || read > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "bucket of a pane must be in [0, 1023], its count in [1, 2147483647], found %d, %d"
              .formatted(next, read));
    }
    if ((token & 1) == 1) {
      throw new IllegalArgumentException("token after a skip must be a count, found a skip");
    }
    bucket = (int) next;
    count = (int) read;
    return true;
  }

  int bucket() {
    return bucket;
  }

  int count() {
    return count;
  }

  static void write(OpenPane pane, ByteBuffer target) {
    int expected = 0;
    for (int index = 0; index < pane.size(); index++) {
      int bucket = pane.bucket(index);
      if (bucket != expected) {
        writeVarint((bucket - expected) * 2L + 1, target);
      }
      writeVarint(pane.count(index) * 2L, target);
      expected = bucket + 1;
    }
  }

  private static void writeVarint(long value, ByteBuffer target) {
    long rest = value;
    while (rest > 0x7f) {
      target.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    target.put((byte) rest);
  }

  private long readVarint() {
    long value = 0;
    for (int shift = 0; shift <= 28; shift += 7) {
      int next = source.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("count of a pane must be shorter than 6 bytes");
  }
}
