package dev.weir.trainer.network.sequence;

/**
 * How a convolution moves over a plane. Zeros stand around it, {@code (k − 1) / 2} on each side of
 * an axis with a kernel of k.
 *
 * @param height odd, ≥ 1
 * @param width odd, ≥ 1
 * @param down step along the height, ≥ 1
 * @param across step along the width, ≥ 1
 */
public record Kernel(int height, int width, int down, int across) {

  /** Along time, which is a plane's width, in steps of two. */
  public static Kernel alongTime(int size) {
    return new Kernel(1, size, 1, 2);
  }

  /** Over an image, in steps of two. */
  public static Kernel over(int size) {
    return new Kernel(size, size, 2, 2);
  }

  /** The plane that a convolution makes of another: {@code ⌊(l + 2p − k) / s⌋ + 1} on each axis. */
  public Plane on(Plane plane, int channels) {
    return new Plane(
        channels, after(plane.height(), height, down), after(plane.width(), width, across));
  }

  /** Steps along height and width. */
  public long[] strides() {
    return new long[] {down, across};
  }

  /** Zeros on each side of height and width. */
  public long[] padding() {
    return new long[] {(height - 1) / 2, (width - 1) / 2};
  }

  /** What a transposed convolution must add at the end to give exactly this plane. */
  public long[] remainder(Plane plane) {
    return new long[] {(plane.height() - 1) % down, (plane.width() - 1) % across};
  }

  private static int after(int length, int size, int step) {
    return (length + (size - 1) / 2 * 2 - size) / step + 1;
  }
}
