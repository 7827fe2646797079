package dev.weir.trainer.torch;

import java.util.List;

/**
 * A kind of autoencoder. A new one is a class that implements this and a line in {@link Families}.
 */
interface Family {

  /** As {@code model.autoencoder} names it. */
  String name();

  /**
   * An untrained model, its weights drawn from LibTorch's random numbers.
   *
   * @param layers widths of the encoder as configured, empty for the family's default
   * @param inputLength W·D
   */
  TorchModel create(List<Integer> layers, int inputLength);
}
