package dev.weir.benchmarks.training;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Rows that follow a few slow levels, with noise: something to learn. Written twice, with the same
 * values, as CSV for Weir and as big-endian float32 for the peer.
 */
final class MadeUpRows {

  private static final int LEVELS = 16;
  private static final double NOISE = 0.3;

  private final Random random = new Random(1);
  private final double[][] mixing;

  private MadeUpRows(int width) {
    mixing = new double[width][LEVELS];
    for (double[] weights : mixing) {
      for (int level = 0; level < LEVELS; level++) {
        weights[level] = random.nextGaussian() / Math.sqrt(LEVELS);
      }
    }
  }

  static void write(Workload workload, int rows, Path csv, Path floats) throws IOException {
    MadeUpRows made = new MadeUpRows(workload.width());
    try (BufferedWriter text = Files.newBufferedWriter(csv);
        DataOutputStream binary =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(floats)))) {
      text.write("row," + String.join(",", workload.columns()) + "\n");
      for (int row = 0; row < rows; row++) {
        made.write(row, text, binary);
      }
    }
  }

  private void write(int row, BufferedWriter text, DataOutputStream binary) throws IOException {
    double[] levels = new double[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      levels[level] = Math.sin(row / (5.0 + level)) + random.nextGaussian();
    }
    text.write(String.valueOf(row));
    for (double[] weights : mixing) {
      float value = Math.round(100 * mix(weights, levels)) / 100f;
      text.write("," + value);
      binary.writeFloat(value);
    }
    text.write("\n");
  }

  private double mix(double[] weights, double[] levels) {
    double value = NOISE * random.nextGaussian();
    for (int level = 0; level < LEVELS; level++) {
      value += weights[level] * levels[level];
    }
    return value;
  }
}
