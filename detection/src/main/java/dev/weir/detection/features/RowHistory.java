package dev.weir.detection.features;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is remembered of one entity between events: its last rows, as a ring, and its running means.
 * {@link FeatureWindow} reads and moves it. 4·rows·D + 12·means bytes and 80 more. Not thread-safe;
 * one per entity.
 *
 * <p>Written as big-endian {@code version u8 = 2 | lastTime i64 | lateRun u8 | rows u16 | width u16
 * | rows·width f32, oldest first | means u16 | means·(count i32, mean f64)}; equal histories give
 * equal bytes. Version 1, which ends before the means, is read where there are none.
 */
public final class RowHistory implements EarlierRows {

  private static final byte VERSION = 2;
  private static final byte WITHOUT_MEANS = 1;
  private static final int HEADER_BYTES = 1 + 8 + 1 + 2 + 2 + 2;

  private final RowPlan plan;
  private final int width;
  private final int depth;
  private final float[] rows;
  private final RunningMeans means;
  private int oldest;
  private int count;
  private long lastTime = Long.MIN_VALUE;
  private int lateRun;

  RowHistory(int depth, RowPlan plan) {
    this.depth = depth;
    this.plan = plan;
    this.width = plan.width();
    this.rows = new float[depth * width];
    this.means = new RunningMeans(plan.relative().length);
  }

  /** Rows remembered. */
  @Override
  public int size() {
    return count;
  }

  @Override
  public float value(int lag, int feature) {
    return rows[start(count - lag) + feature];
  }

  @Override
  public void copyLast(int last, float[] target, int offset) {
    int first = start(count - last);
    int straight = Math.min(last * width, rows.length - first);
    System.arraycopy(rows, first, target, offset, straight);
    System.arraycopy(rows, 0, target, offset + straight, last * width - straight);
  }

  /** Time of the newest row; {@link Long#MIN_VALUE} before there is one. */
  public long lastTime() {
    return lastTime;
  }

  /** Bytes that {@link #write} puts. */
  public int encodedBytes() {
    return HEADER_BYTES + count * width * Float.BYTES + means.encodedBytes();
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
    target.putShort((short) means.size());
    means.write(target);
  }

  /** Reads what {@link #write} wrote, from the buffer's position, in place of what is here. */
  void read(ByteBuffer source) {
    int version = source.get();
    if (version != VERSION && version != WITHOUT_MEANS) {
      throw new IllegalArgumentException(
          "History must have version %d or %d, found %d"
              .formatted(WITHOUT_MEANS, VERSION, version));
    }
    lastTime = source.getLong();
    lateRun = source.get() & 0xff;
    readRows(source);
    int found = version == WITHOUT_MEANS ? 0 : source.getShort() & 0xffff;
    if (found != means.size()) {
      throw new IllegalArgumentException(
          "History must have %d running means, found %d".formatted(means.size(), found));
    }
    means.read(source);
  }

  private void readRows(ByteBuffer source) {
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
    means.copyFrom(other.means);
    oldest = other.oldest;
    count = other.count;
    lastTime = other.lastTime;
    lateRun = other.lateRun;
  }

  /**
   * Makes the row of an event: its values, missing ones of carried features filled from the newest
   * row here, then how far some of them are from their means.
   */
  void complete(float[] event, int offset, float[] target, int at) {
    complete(event, offset, target, at, count == 0 ? -1 : start(count - 1));
  }

  /** Takes an event: its row in place of the oldest, its values into the means. */
  void push(long time, float[] event, int offset) {
    lastTime = time;
    lateRun = 0;
    if (depth == 0) {
      learn(event, offset);
      return;
    }
    int newest = count == 0 ? -1 : start(count - 1);
    if (count < depth) {
      count++;
    } else {
      oldest = oldest + 1 == depth ? 0 : oldest + 1;
    }
    int at = start(count - 1);
    complete(event, offset, rows, at, newest);
    learn(rows, at);
  }

  private void complete(float[] event, int offset, float[] target, int at, int newest) {
    if (plan.asGiven()) {
      System.arraycopy(event, offset, target, at, width);
      return;
    }
    boolean[] carried = plan.carried();
    for (int f = 0; f < carried.length; f++) {
      float value = event[offset + f];
      boolean fill = carried[f] && newest >= 0 && Float.isNaN(value);
      // With room for one row only, the newest row and the target can be the same place.
      target[at + f] = fill ? rows[newest + f] : value;
    }
    int[] relative = plan.relative();
    for (int i = 0; i < relative.length; i++) {
      target[at + carried.length + i] = means.relative(i, target[at + relative[i]]);
    }
  }

  private void learn(float[] row, int at) {
    int[] relative = plan.relative();
    for (int i = 0; i < relative.length; i++) {
      means.learn(i, row[at + relative[i]]);
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
