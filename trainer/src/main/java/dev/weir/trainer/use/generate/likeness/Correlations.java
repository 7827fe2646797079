package dev.weir.trainer.use.generate.likeness;

import java.util.List;

/** How features go together: Pearson's correlation of each two, over events that have both. */
final class Correlations {

  private final double[][] values;

  private Correlations(double[][] values) {
    this.values = values;
  }

  static Correlations of(List<float[]> rows, int width) {
    double[][] values = new double[width][width];
    for (int a = 0; a < width; a++) {
      for (int b = 0; b < a; b++) {
        values[a][b] = of(rows, a, b);
      }
    }
    return new Correlations(values);
  }

  /** Two features and how their correlations differ: here less there. */
  record Difference(int first, int second, double here, double there) {
    double size() {
      return Math.abs(here - there);
    }
  }

  /** The pair whose correlation differs most from another's; features of the same width ≥ 2. */
  Difference greatest(Correlations other) {
    Difference greatest = difference(other, 1, 0);
    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < a; b++) {
        Difference found = difference(other, a, b);
        greatest = found.size() > greatest.size() ? found : greatest;
      }
    }
    return greatest;
  }

  /** Mean difference over all pairs. */
  double mean(Correlations other) {
    double sum = 0;
    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < a; b++) {
        sum += difference(other, a, b).size();
      }
    }
    return sum / (values.length * (values.length - 1) / 2.0);
  }

  private Difference difference(Correlations other, int a, int b) {
    return new Difference(a, b, values[a][b], other.values[a][b]);
  }

  /** 0 where one of them does not vary. */
  private static double of(List<float[]> rows, int a, int b) {
    double n = 0;
    double meanA = 0;
    double meanB = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (float[] row : rows) {
      if (!Float.isNaN(row[a]) && !Float.isNaN(row[b])) {
        n++;
        double byA = row[a] - meanA;
        double byB = row[b] - meanB;
        meanA += byA / n;
        meanB += byB / n;
        aa += byA * (row[a] - meanA);
        bb += byB * (row[b] - meanB);
        ab += byA * (row[b] - meanB);
      }
    }
    return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
  }
}
