package dev.weir.detection.evaluation;

import java.util.Arrays;

/**
 * Collects scores beside their labels until all are there to be ranked. Eight bytes an event. Not
 * thread-safe.
 */
public final class LabelledScores {

  private double[] anomalous = new double[64];
  private double[] normal = new double[1024];
  private int anomalousCount;
  private int normalCount;
  private long withoutScore;

  /**
   * @param score higher is stranger; an event whose score is NaN is counted and not ranked
   * @param isAnomalous what the label says
   */
  public void add(double score, boolean isAnomalous) {
    if (Double.isNaN(score)) {
      withoutScore++;
    } else if (isAnomalous) {
      anomalous = room(anomalous, anomalousCount);
      anomalous[anomalousCount++] = score;
    } else {
      normal = room(normal, normalCount);
      normal[normalCount++] = score;
    }
  }

  /** Events whose score was NaN: they are in no ranking. */
  public long withoutScore() {
    return withoutScore;
  }

  /** The ranking of what was added so far. */
  public Ranking rank() {
    return new Ranking(
        Arrays.copyOf(anomalous, anomalousCount), Arrays.copyOf(normal, normalCount));
  }

  private static double[] room(double[] values, int count) {
    return count < values.length ? values : Arrays.copyOf(values, 2 * count);
  }
}
