package dev.weir.trainer.torch.family.distance;

import dev.weir.trainer.distance.Memory;
import java.util.Arrays;
import java.util.Random;

/**
 * Entries of a memory in groups around their means, by k-means (Lloyd 1982), begun as k-means++
 * does (Arthur and Vassilvitskii 2007): each first mean an entry, drawn with a chance that grows
 * with its squared distance from those drawn. Same entries, same groups. Time k · M · L in each of
 * at most 50 rounds.
 */
final class Clusters {

  private static final int ROUNDS = 50;
  private static final long SEED = 1;

  private final Memory entries;
  private final int length;
  private final int[] group;
  private float[][] centres;

  private Clusters(Memory entries, int count) {
    this.entries = entries;
    this.length = entries.positions().length / entries.size();
    this.group = new int[entries.size()];
    this.centres = first(count);
  }

  /**
   * @param most groups, ≥ 1; fewer where there are not so many different entries
   */
  static Clusters of(Memory entries, int most) {
    Clusters clusters = new Clusters(entries, Math.min(most, entries.size()));
    int round = 0;
    while (clusters.assign() && round < ROUNDS) {
      round++;
    }
    return clusters;
  }

  /** The means of each group's positions and of its rows. */
  Memory means() {
    return new Memory(centres.length, flat(centres), flat(means(entries.rows())));
  }

  private float[][] first(int count) {
    Random random = new Random(SEED);
    double[] apart = new double[entries.size()];
    Arrays.fill(apart, Double.POSITIVE_INFINITY);
    float[][] chosen = new float[count][];
    int next = random.nextInt(entries.size());
    for (int i = 0; i < count; i++) {
      chosen[i] = position(next);
      double sum = 0;
      for (int entry = 0; entry < apart.length; entry++) {
        apart[entry] = Math.min(apart[entry], squared(entry, chosen[i]));
        sum += apart[entry];
      }
      if (sum == 0) {
        return Arrays.copyOf(chosen, i + 1);
      }
      next = drawn(apart, random.nextDouble() * sum);
    }
    return chosen;
  }

  private static int drawn(double[] weights, double place) {
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        place -= weights[i];
      }
      if (place < 0) {
        return i;
      }
    }
    return last;
  }

  /** Each entry to its nearest centre, each centre to its mean; whether any entry moved. */
  private boolean assign() {
    int[] before = group.clone();
    Arrays.setAll(group, this::nearest);
    renumber();
    centres = means(entries.positions());
    return !Arrays.equals(before, group);
  }

  /** Gives up groups that were left empty. */
  private void renumber() {
    int[] used = Arrays.stream(group).distinct().sorted().toArray();
    Arrays.setAll(group, entry -> Arrays.binarySearch(used, group[entry]));
  }

  private int nearest(int entry) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < centres.length; i++) {
      double apart = squared(entry, centres[i]);
      if (apart < least) {
        least = apart;
        nearest = i;
      }
    }
    return nearest;
  }

  private double squared(int entry, float[] centre) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double apart = entries.positions()[entry * length + i] - centre[i];
      sum += apart * apart;
    }
    return sum;
  }

  private float[] position(int entry) {
    return Arrays.copyOfRange(entries.positions(), entry * length, (entry + 1) * length);
  }

  /** The mean of each group's values, of which each entry has the same number. */
  private float[][] means(float[] values) {
    int width = values.length / entries.size();
    int groups = Arrays.stream(group).max().orElseThrow() + 1;
    double[][] sums = new double[groups][width];
    int[] size = new int[groups];
    for (int entry = 0; entry < group.length; entry++) {
      size[group[entry]]++;
      for (int i = 0; i < width; i++) {
        sums[group[entry]][i] += values[entry * width + i];
      }
    }
    float[][] means = new float[groups][width];
    for (int g = 0; g < groups; g++) {
      for (int i = 0; i < width; i++) {
        means[g][i] = (float) (sums[g][i] / size[g]);
      }
    }
    return means;
  }

  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * rows[0].length, rows[0].length);
    }
    return flat;
  }
}
