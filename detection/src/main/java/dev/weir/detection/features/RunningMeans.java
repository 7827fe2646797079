package dev.weir.detection.features;

import java.nio.ByteBuffer;

/**
 * An entity's own mean of some features, and how far a value is from it.
 *
 * <pre>
 * relative = (s(x) − s(ā)) · n / (n + 3)          s(v) = sign(v) · ln(1 + |v|)
 * ā ← ā + (clip(x, ±(3·|ā| + 2)) − ā) / (min(n, 100) + 1)
 * </pre>
 *
 * <p>For amounts that is the logarithm of the ratio of value to mean, 0 before there is a mean and
 * drawn to 0 while it rests on few values. The clipping keeps one huge value from hiding those
 * after it (winsorising, at three times the mean and room to leave 0). 12 bytes a feature. Not
 * thread-safe.
 */
final class RunningMeans {

  private static final int BYTES = Integer.BYTES + Double.BYTES;
  private static final int SHRINKAGE = 3;
  private static final int LONGEST_MEMORY = 100;
  private static final int MOST_TIMES = 3;

  private final int[] count;
  private final double[] mean;

  RunningMeans(int features) {
    this.count = new int[features];
    this.mean = new double[features];
  }

  /** Features whose means are kept. */
  int size() {
    return count.length;
  }

  /** How far a value is from the mean of those before it; NaN where it is missing. */
  float relative(int index, float value) {
    int n = count[index];
    if (n == 0 || Float.isNaN(value)) {
      return Float.isNaN(value) ? Float.NaN : 0;
    }
    return (float) ((logarithm(value) - logarithm(mean[index])) * n / (n + SHRINKAGE));
  }

  /** Takes a value into the mean, unless it is missing. */
  void learn(int index, float value) {
    if (Float.isNaN(value)) {
      return;
    }
    int n = count[index];
    double limit = MOST_TIMES * (Math.abs(mean[index]) + 1) - 1;
    double taken = n == 0 ? value : Math.max(-limit, Math.min(limit, value));
    mean[index] += (taken - mean[index]) / (n + 1);
    count[index] = Math.min(n + 1, LONGEST_MEMORY);
  }

  void copyFrom(RunningMeans other) {
    System.arraycopy(other.count, 0, count, 0, count.length);
    System.arraycopy(other.mean, 0, mean, 0, mean.length);
  }

  int encodedBytes() {
    return count.length * BYTES;
  }

  void write(ByteBuffer target) {
    for (int i = 0; i < count.length; i++) {
      target.putInt(count[i]).putDouble(mean[i]);
    }
  }

  void read(ByteBuffer source) {
    for (int i = 0; i < count.length; i++) {
      count[i] = source.getInt();
      mean[i] = source.getDouble();
    }
  }

  private static double logarithm(double value) {
    return Math.copySign(StrictMath.log1p(Math.abs(value)), value);
  }
}
