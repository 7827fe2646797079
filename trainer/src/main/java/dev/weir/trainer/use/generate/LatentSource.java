package dev.weir.trainer.use.generate;

import java.util.List;
import java.util.Random;

/** Where synthetic events begin: latents that no event has. */
@FunctionalInterface
interface LatentSource {

  /** The next latent, [L]. */
  float[] next(Random random);

  /** {@code z ~ N(0, I)}, what a generative family's latent was made to look like. */
  static LatentSource prior(int length) {
    return random -> {
      float[] latent = new float[length];
      for (int i = 0; i < length; i++) {
        latent[i] = (float) random.nextGaussian();
      }
      return latent;
    };
  }

  /**
   * {@code z = z_k + noise · s · ε}: a real latent, drawn evenly, and beside it a share of the
   * deviation s that each of its values has over all real ones; ε ~ N(0, 1).
   *
   * @param latents at least one, [L] each
   */
  static LatentSource perturbing(List<float[]> latents, double noise) {
    double[] deviation = deviation(latents);
    return random -> {
      float[] latent = latents.get(random.nextInt(latents.size())).clone();
      for (int i = 0; i < latent.length; i++) {
        latent[i] += (float) (noise * deviation[i] * random.nextGaussian());
      }
      return latent;
    };
  }

  private static double[] deviation(List<float[]> latents) {
    double[] deviation = new double[latents.get(0).length];
    for (int i = 0; i < deviation.length; i++) {
      int at = i;
      double mean = latents.stream().mapToDouble(z -> z[at]).average().orElseThrow();
      double square =
          latents.stream()
              .mapToDouble(z -> (z[at] - mean) * (z[at] - mean))
              .average()
              .orElseThrow();
      deviation[i] = Math.sqrt(square);
    }
    return deviation;
  }
}
