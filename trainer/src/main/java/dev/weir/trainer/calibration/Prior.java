package dev.weir.trainer.calibration;

import dev.weir.detection.threshold.ScoreBuckets;
import dev.weir.trainer.data.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The prior histogram of held-out scores: each entity's scores are shifted, on the logarithmic grid
 * of {@link ScoreBuckets}, so that its median falls on the common one, and then pooled. Pooled as
 * they are, the spread between entities would hide the tail of each.
 *
 * <p>An entity of n scores is shifted by {@code ⌊(common − own) · n / (n + 3) + ½⌋} buckets, the
 * rule by which the threshold shifts the prior to an entity: few scores say little of a median.
 */
public final class Prior {

  private static final int SHRINKAGE = 3;

  private Prior() {}

  /**
   * Bucket to count.
   *
   * @param samples held-out rows
   * @param scores one for each of them
   */
  public static SortedMap<Integer, Integer> of(Samples samples, float[] scores) {
    int[] all = buckets(scores);
    int common = median(all);
    TreeMap<Integer, Integer> prior = new TreeMap<>();
    for (int[] entity : byHistory(samples, all)) {
      int shift = shift(median(entity), common, entity.length);
      for (int bucket : entity) {
        int shifted = Math.max(0, Math.min(ScoreBuckets.COUNT - 1, bucket + shift));
        prior.merge(shifted, 1, Integer::sum);
      }
    }
    return prior;
  }

  private static int shift(int own, int common, int n) {
    return (int) Math.floor((common - own) * (double) n / (n + SHRINKAGE) + 0.5);
  }

  private static int[] buckets(float[] scores) {
    int[] buckets = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      buckets[i] = ScoreBuckets.bucketOf(scores[i]);
    }
    return buckets;
  }

  /** The buckets of each history that has any. */
  private static List<int[]> byHistory(Samples samples, int[] buckets) {
    int[] sizes = new int[samples.histories().size()];
    for (int history : samples.history()) {
      sizes[history]++;
    }
    int[][] grouped = new int[sizes.length][];
    Arrays.setAll(grouped, history -> new int[sizes[history]]);
    for (int i = 0; i < buckets.length; i++) {
      int history = samples.history()[i];
      grouped[history][--sizes[history]] = buckets[i];
    }
    return Arrays.stream(grouped).filter(entity -> entity.length > 0).toList();
  }

  /** The lower median. */
  private static int median(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
