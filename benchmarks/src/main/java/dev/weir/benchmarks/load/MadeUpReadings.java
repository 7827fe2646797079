package dev.weir.benchmarks.load;

import java.util.Random;

/**
 * Readings of many entities in turn, one a minute from each: a few slow levels mixed into every
 * value, with noise; one in {@value #ANOMALY_EVERY} is far from that. The same number always gives
 * the same reading.
 *
 * <p>Values are taken from a table, so that making a reading costs little beside sending it.
 */
final class MadeUpReadings {

  static final int ANOMALY_EVERY = 5_003;

  /** A prime: neighbours in time are far apart by name, as they are where nobody ordered them. */
  private static final int STRIDE = 15_485_863;

  private static final int ROWS = 1 << 12;
  private static final int LEVELS = 4;
  private static final double NOISE = 0.3;
  private static final float FAR = 8;
  private static final long BEGIN = 1_767_225_600_000L;
  private static final long MINUTE = 60_000;

  private final int features;
  private final String[] entities;
  private final float[] table;
  private final float[] anomalous;

  MadeUpReadings(int features, int entities) {
    this.features = features;
    this.entities = new String[entities];
    for (int i = 0; i < entities; i++) {
      this.entities[i] = "sensor-%06d".formatted((long) i * STRIDE % entities);
    }
    this.table = table(features);
    this.anomalous = new float[features];
  }

  String entity(long number) {
    return entities[(int) (number % entities.length)];
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  long time(long number) {
    return BEGIN + number / entities.length * MINUTE;
  }

  /** The array the values of a reading are in; valid until the next is asked for. */
  float[] values(long number) {
    if (number % ANOMALY_EVERY != ANOMALY_EVERY - 1) {
      return table;
    }
    System.arraycopy(table, row(number), anomalous, 0, features);
    for (int f = 0; f < features; f += 3) {
      anomalous[f] += FAR;
    }
    return anomalous;
  }

  /** Where the values of a reading begin in {@link #values}. */
  int offset(long number) {
    return number % ANOMALY_EVERY == ANOMALY_EVERY - 1 ? 0 : row(number);
  }

  private int row(long number) {
    return (int) (number * 0x9E3779B97F4A7C15L >>> 52) * features;
  }

  private static float[] table(int features) {
    Random random = new Random(1);
    double[] mixing = random.doubles((long) features * LEVELS, -1, 1).toArray();
    float[] table = new float[ROWS * features];
    double[] levels = new double[LEVELS];
    for (int row = 0; row < ROWS; row++) {
      for (int level = 0; level < LEVELS; level++) {
        levels[level] = random.nextGaussian();
      }
      for (int f = 0; f < features; f++) {
        double value = NOISE * random.nextGaussian();
        for (int level = 0; level < LEVELS; level++) {
          value += mixing[f * LEVELS + level] * levels[level];
        }
        table[row * features + f] = Math.round(100 * value) / 100f;
      }
    }
    return table;
  }
}
