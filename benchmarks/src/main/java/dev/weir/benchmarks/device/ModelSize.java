package dev.weir.benchmarks.device;

import java.util.List;

/**
 * The size of a dense autoencoder over rows.
 *
 * @param features D
 * @param layers widths of the encoder, mirrored in the decoder, separated by commas
 */
record ModelSize(int features, String layers) {

  /** From what a sensor needs to what a CPU is slow at. */
  static final List<ModelSize> ALL =
      List.of(
          new ModelSize(16, "32,8"),
          new ModelSize(128, "64,16"),
          new ModelSize(256, "512,64"),
          new ModelSize(512, "2048,256"));

  /** For a quick look. */
  static final List<ModelSize> QUICK = ALL.subList(0, 3);

  /** All widths from input to bottleneck. */
  String text() {
    return features + "-" + layers.replace(',', '-');
  }
}
