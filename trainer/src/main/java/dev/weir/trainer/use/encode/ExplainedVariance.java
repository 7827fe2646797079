package dev.weir.trainer.use.encode;

import dev.weir.trainer.data.Standardisation;

/**
 * How much of how events differ is explained by their reconstructions, over the values present:
 *
 * <pre>
 * 1 − Σ (z − ẑ)² / Σ z²
 * </pre>
 *
 * z and ẑ standardised and clipped alike. 1: everything; 0: as much as by the mean.
 */
final class ExplainedVariance {

  private final Standardisation standardisation;
  private double error;
  private double total;

  ExplainedVariance(Standardisation standardisation) {
    this.standardisation = standardisation;
  }

  /**
   * @param row raw values, NaN missing, [D]
   * @param reconstruction raw values, [D]
   */
  void add(float[] row, float[] reconstruction) {
    int width = standardisation.width();
    float[] present = new float[width];
    float[] found = row.clone();
    float[] expected = reconstruction.clone();
    standardisation.apply(expected, present, 0, width);
    standardisation.apply(found, present, 0, width);
    for (int f = 0; f < width; f++) {
      double miss = present[f] * (found[f] - expected[f]);
      error += miss * miss;
      total += (double) found[f] * found[f];
    }
  }

  double share() {
    return 1 - error / total;
  }
}
