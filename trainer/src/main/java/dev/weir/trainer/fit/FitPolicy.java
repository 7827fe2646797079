package dev.weir.trainer.fit;

import java.util.List;

/**
 * How a network is fitted.
 *
 * @param layers widths of the encoder down to the bottleneck; empty: by the input's width
 * @param epochs passes over the training inputs at most, ≥ 1
 * @param batch inputs in one step, ≥ 1
 * @param learningRate of Adam, in (0, 1)
 * @param patience epochs without a better validation loss before fitting stops, ≥ 1
 * @param seed of initial weights, of the order of inputs and of noise
 */
public record FitPolicy(
    List<Integer> layers, int epochs, int batch, double learningRate, int patience, long seed) {

  public FitPolicy {
    layers = List.copyOf(layers);
  }

  /** The same with another seed. */
  public FitPolicy withSeed(long other) {
    return new FitPolicy(layers, epochs, batch, learningRate, patience, other);
  }
}
