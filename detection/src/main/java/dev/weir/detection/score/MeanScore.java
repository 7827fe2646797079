package dev.weir.detection.score;

import java.nio.ByteBuffer;

/**
 * What {@link Smoothing} remembers of one entity: 4 bytes. Not thread-safe; one per entity.
 *
 * <p>Written as one big-endian f32, NaN before there is a score.
 */
public final class MeanScore {

  /** Bytes that {@link #write} puts. */
  public static final int BYTES = Float.BYTES;

  private float value = Float.NaN;

  boolean known() {
    return !Float.isNaN(value);
  }

  float value() {
    return value;
  }

  void set(float mean) {
    value = mean;
  }

  public void write(ByteBuffer target) {
    target.putInt(Float.floatToIntBits(value));
  }

  /**
   * Reads what {@link #write} wrote, from the buffer's position.
   *
   * @throws IllegalArgumentException if that is neither NaN nor a score
   */
  public static MeanScore read(ByteBuffer source) {
    MeanScore mean = new MeanScore();
    mean.value = source.getFloat();
    if (mean.value < 0 || Float.isInfinite(mean.value)) {
      throw new IllegalArgumentException("Mean score must be in [0, ∞), found " + mean.value);
    }
    return mean;
  }
}
