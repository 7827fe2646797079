package dev.weir.trainer.use.generate.source;

import java.util.List;
import java.util.Random;

/** Where synthetic events begin: latents that no event has. */
@FunctionalInterface
public interface LatentSource {

  Beginning next(Random random);

  /** {@code z ~ N(0, I)}, what a generative family's latent was made to look like. */
  static LatentSource prior(int length, ToldSource told) {
    return random -> {
      float[] latent = new float[length];
      for (int i = 0; i < length; i++) {
        latent[i] = (float) random.nextGaussian();
      }
      return new Beginning(latent, told.next(random));
    };
  }

  /**
   * {@code z = z_k + noise · s · ε}: a real latent, drawn evenly, and beside it a share of the
   * deviation s that each of its values has over all real ones; ε ~ N(0, 1). What the real event
   * was told goes with it.
   *
   * @param real at least one
   */
  static LatentSource perturbing(List<Beginning> real, double noise) {
    double[] deviation = deviation(real.stream().map(Beginning::latent).toList());
    return random -> {
      Beginning drawn = real.get(random.nextInt(real.size()));
      float[] latent = drawn.latent().clone();
      for (int i = 0; i < latent.length; i++) {
        latent[i] += (float) (noise * deviation[i] * random.nextGaussian());
      }
      return new Beginning(latent, drawn.told());
    };
  }

  /** The same, told what another source says. */
  default LatentSource told(ToldSource told) {
    return random -> new Beginning(next(random).latent(), told.next(random));
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
