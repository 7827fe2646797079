package dev.weir.trainer.use.encode;

import dev.weir.trainer.input.RowColumns;

/**
 * How much of how events differ is explained by their reconstructions, over the values present:
 *
 * <pre>
 * 1 − Σ (z − ẑ)² / Σ z²
 * </pre>
 *
 * z and ẑ encoded alike, which clips numbers and makes columns of categories. 1: everything; 0: as
 * much as by the mean.
 */
final class ExplainedVariance {

  private final RowColumns columns;
  private double error;
  private double total;

  ExplainedVariance(RowColumns columns) {
    this.columns = columns;
  }

  /**
   * @param row raw values, NaN missing, [D]
   * @param reconstruction raw values, [D]
   */
  void add(float[] row, float[] reconstruction) {
    float[] present = new float[columns.count()];
    float[] found = new float[columns.count()];
    float[] expected = new float[columns.count()];
    columns.encode(reconstruction, 0, expected, present, 0);
    columns.encode(row, 0, found, present, 0);
    for (int i = 0; i < found.length; i++) {
      double miss = present[i] * (found[i] - expected[i]);
      error += miss * miss;
      total += (double) found[i] * found[i];
    }
  }

  double share() {
    return 1 - error / total;
  }
}
