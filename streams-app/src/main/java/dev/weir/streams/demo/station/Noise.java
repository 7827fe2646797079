package dev.weir.streams.demo.station;

import java.util.Random;

/** Noise with a memory: x ← ρ·x + √(1 − ρ²)·ε with ε standard normal; of variance 1. */
final class Noise {

  private final Random random;
  private final double memory;
  private final double fresh;
  private double value;

  /**
   * @param memory ρ in [0, 1)
   */
  Noise(Random random, double memory) {
    this.random = random;
    this.memory = memory;
    this.fresh = Math.sqrt(1 - memory * memory);
    this.value = random.nextGaussian();
  }

  double next() {
    value = memory * value + fresh * random.nextGaussian();
    return value;
  }
}
