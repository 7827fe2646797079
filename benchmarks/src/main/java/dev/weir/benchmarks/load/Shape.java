package dev.weir.benchmarks.load;

/**
 * The shape of a model's input.
 *
 * @param features D, values of one event, ≥ 1
 * @param window W, rows of an entity's history in one input; 1 is a row model
 */
public record Shape(int features, int window) {

  private static final int WIDE = 64;

  public Shape {
    if (features < 1 || window < 1) {
      throw new IllegalArgumentException(
          "features and window must be >= 1, found %d and %d".formatted(features, window));
    }
  }

  /** Names the detector, its files and its topics. */
  public String name() {
    return "bench-%d-%d".formatted(features, window);
  }

  /** Widths of the encoder: 16-32-8-32-16 for narrow rows, otherwise a bottleneck of 16. */
  String layers() {
    return features * window < WIDE ? "32,8" : "64,16";
  }
}
