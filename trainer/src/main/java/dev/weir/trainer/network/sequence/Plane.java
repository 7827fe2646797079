package dev.weir.trainer.network.sequence;

/**
 * The shape of an image or, with a height of 1, of a sequence: [channels, height, width].
 *
 * @param channels ≥ 1
 * @param height ≥ 1
 * @param width ≥ 1
 */
public record Plane(int channels, int height, int width) {

  /** Values of it. */
  public int length() {
    return channels * height * width;
  }

  /** Its axes behind that of the batch. */
  public Reshape shape() {
    return new Reshape(channels, height, width);
  }
}
