package dev.weir.detection.features;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is remembered of one entity between events: its last rows, as a ring. {@link FeatureWindow}
 * reads and moves it. 4·rows·D bytes and 60 more. Not thread-safe; one per entity.
 *
 * <p>Written as big-endian {@code version u8 | lastTime i64 | lateRun u8 | rows u16 | width u16 |
 * rows·width f32, oldest first}; equal histories give equal bytes.
 */
public final class RowHistory {

  private static final byte VERSION = 1;
  private static final int HEADER_BYTES = 1 + 8 + 1 + 2 + 2;

  private final int width;
  private final int depth;
  private final float[] rows;
  private int oldest;
  private int count;
  private long lastTime = Long.MIN_VALUE;
  private int lateRun;

  RowHistory(int depth, int width) {
    this.depth = depth;
    this.width = width;
    this.rows = new float[depth * width];
  }

  /** Rows remembered, at most W − 1. */
  public int size() {
    return count;
  }

  /** Time of the newest row; {@link Long#MIN_VALUE} before there is one. */
  public long lastTime() {
    return lastTime;
  }

  /** Bytes that {@link #write} puts. */
  public int encodedBytes() {
    return HEADER_BYTES + count * width * Float.BYTES;
  }

  /** Writes this history at the buffer's position; the buffer must be big-endian. */
  public void write(ByteBuffer target) {
    target.put(VERSION).putLong(lastTime).put((byte) lateRun);
    target.putShort((short) count).putShort((short) width);
    for (int i = 0; i < count; i++) {
      int start = start(i);
      for (int f = 0; f < width; f++) {
        // floatToIntBits knows one NaN only, so equal histories have equal bytes.
        target.putInt(Float.floatToIntBits(rows[start + f]));
      }
    }
  }

  /** Reads what {@link #write} wrote, from the buffer's position, in place of what is here. */
  void read(ByteBuffer source) {
    int version = source.get();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "History must have version %d, found %d".formatted(VERSION, version));
    }
    lastTime = source.getLong();
    lateRun = source.get() & 0xff;
    count = source.getShort() & 0xffff;
    int found = source.getShort() & 0xffff;
    if (found != width || count > depth) {
      throw new IllegalArgumentException(
          "History must have at most %d rows of %d values, found %d of %d"
              .formatted(depth, width, count, found));
    }
    oldest = 0;
    for (int i = 0; i < count * width; i++) {
      rows[i] = source.getFloat();
    }
  }

  /** Becomes equal to another history of the same window. */
  public void copyFrom(RowHistory other) {
    System.arraycopy(other.rows, 0, rows, 0, rows.length);
    oldest = other.oldest;
    count = other.count;
    lastTime = other.lastTime;
    lateRun = other.lateRun;
  }

  /** Forgets everything. */
  public void clear() {
    oldest = 0;
    count = 0;
    lastTime = Long.MIN_VALUE;
    lateRun = 0;
  }

  /** Fills missing values of the carried features of a row from the newest row here. */
  void carryInto(float[] target, int offset, boolean[] carried) {
    if (count == 0) {
      return;
    }
    int newest = start(count - 1);
    for (int f = 0; f < width; f++) {
      if (carried[f] && Float.isNaN(target[offset + f])) {
        target[offset + f] = rows[newest + f];
      }
    }
  }

  /**
   * Copies the rows, oldest first, so that they end before {@code end}; returns where they begin.
   */
  int copyBefore(float[] target, int end) {
    int at = end - count * width;
    int first = Math.min(count, depth - oldest);
    System.arraycopy(rows, oldest * width, target, at, first * width);
    System.arraycopy(rows, 0, target, at + first * width, (count - first) * width);
    return at;
  }

  /** Takes a row, its missing carried values filled, in place of the oldest. */
  void push(long time, float[] row, int offset, boolean[] carried) {
    lastTime = time;
    lateRun = 0;
    int before = count == 0 ? -1 : start(count - 1);
    if (count < depth) {
      count++;
    } else {
      oldest = oldest + 1 == depth ? 0 : oldest + 1;
    }
    int at = start(count - 1);
    for (int f = 0; f < width; f++) {
      float value = row[offset + f];
      boolean fill = carried[f] && before >= 0 && Float.isNaN(value);
      // With room for one row only, `before` and `at` are the same place.
      rows[at + f] = fill ? rows[before + f] : value;
    }
  }

  /** Notes one more late row in a row; returns how many there are. */
  int late() {
    return ++lateRun;
  }

  private int start(int index) {
    int slot = oldest + index;
    return (slot < depth ? slot : slot - depth) * width;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowHistory that
        && width == that.width
        && depth == that.depth
        && Arrays.equals(encoded(), that.encoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded());
  }

  @Override
  public String toString() {
    return "RowHistory(%d of %d rows, last %d)".formatted(count, depth, lastTime);
  }

  private byte[] encoded() {
    ByteBuffer buffer = ByteBuffer.allocate(encodedBytes());
    write(buffer);
    return buffer.array();
  }
}
