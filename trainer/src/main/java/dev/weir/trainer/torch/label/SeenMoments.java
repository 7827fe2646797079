package dev.weir.trainer.torch.label;

/** Mean and deviation of each value of what a head looks at, summed up in double. */
final class SeenMoments {

  private static final double LEAST_DEVIATION = 1e-6;

  private final double[] sum;
  private final double[] squares;
  private long count;

  SeenMoments(int width) {
    this.sum = new double[width];
    this.squares = new double[width];
  }

  /** Values of a row. */
  int width() {
    return sum.length;
  }

  /** Takes whole rows. */
  void add(float[] rows) {
    for (int i = 0; i < rows.length; i++) {
      sum[i % sum.length] += rows[i];
      squares[i % sum.length] += (double) rows[i] * rows[i];
    }
    count += rows.length / sum.length;
  }

  float[] mean() {
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / count);
    }
    return mean;
  }

  /** 1 where a value is always the same. */
  float[] deviation() {
    float[] deviation = new float[sum.length];
    for (int i = 0; i < deviation.length; i++) {
      double mean = sum[i] / count;
      double found = Math.sqrt(Math.max(0, squares[i] / count - mean * mean));
      deviation[i] = found > LEAST_DEVIATION ? (float) found : 1;
    }
    return deviation;
  }
}
