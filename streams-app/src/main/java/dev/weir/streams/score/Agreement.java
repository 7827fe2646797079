package dev.weir.streams.score;

import dev.weir.detection.score.Judged;

/** How far the scores of two devices are from each other, for one model. */
public final class Agreement {

  /** Largest difference at which scores count as the same. */
  public static final double TOLERANCE = 1e-5;

  private Agreement() {}

  /**
   * Largest difference |a − b| ÷ max(1, |a|) over seeded inputs and all that the model says.
   *
   * @return infinite where one is a number and the other is not
   */
  public static double largestDifference(OnnxModel one, OnnxModel other) {
    double largest = 0;
    for (Judged judged : Judged.values()) {
      if (one.says(judged)) {
        largest = Math.max(largest, largestDifference(one, other, judged));
      }
    }
    return largest;
  }

  private static double largestDifference(OnnxModel one, OnnxModel other, Judged judged) {
    try (OnnxScorer a = one.newScorer(judged, ChunkProbe.BATCH);
        OnnxScorer b = other.newScorer(judged, ChunkProbe.BATCH)) {
      ProbeInputs inputs = new ProbeInputs(one.manifest().schema(), ChunkProbe.BATCH);
      double largest = 0;
      for (int i = 0; i < inputs.count(); i++) {
        largest = Math.max(largest, difference(scored(i, inputs, a), scored(i, inputs, b)));
      }
      return largest;
    }
  }

  private static float scored(int input, ProbeInputs inputs, OnnxScorer scorer) {
    inputs.place(input, 1, 0, scorer);
    scorer.score(1);
    return scorer.scoreOf(0);
  }

  /** Of two scores; 0 where both are no number, or the same infinity. */
  public static double difference(float a, float b) {
    if (Float.compare(a, b) == 0) {
      return 0;
    }
    double difference = Math.abs((double) a - b) / Math.max(1, Math.abs(a));
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
  }
}
