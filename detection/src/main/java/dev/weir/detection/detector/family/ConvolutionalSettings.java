package dev.weir.detection.detector.family;

import java.util.Optional;

/**
 * What convolutions move over, and how far they see.
 *
 * @param kernel values that a convolution sees along each axis, odd, in [1, 99]
 * @param image of features that are pixels; empty: along the rows of the window
 */
public record ConvolutionalSettings(int kernel, Optional<Image> image) {

  private static final int MOST = 99;

  public ConvolutionalSettings {
    if (kernel < 1 || kernel > MOST || kernel % 2 == 0) {
      throw new IllegalArgumentException(
          "model.kernel must be an odd number in [1, %d], found %d".formatted(MOST, kernel));
    }
  }
}
