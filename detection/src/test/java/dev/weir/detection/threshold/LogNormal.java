package dev.weir.detection.threshold;

import java.util.Random;

/** Seeded scores of the shape that autoencoder errors have. */
final class LogNormal {

  private final Random random;
  private final double median;
  private final double sigma;

  LogNormal(long seed, double median, double sigma) {
    this.random = new Random(seed);
    this.median = median;
    this.sigma = sigma;
  }

  double next() {
    return median * Math.exp(sigma * random.nextGaussian());
  }
}
