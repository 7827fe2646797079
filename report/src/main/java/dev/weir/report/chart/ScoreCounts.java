package dev.weir.report.chart;

import dev.weir.detection.threshold.ScoreBuckets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How often scores came, in bars of a quarter of an octave. Two kilobytes, however many came. */
public final class ScoreCounts {

  private static final int BUCKETS_A_BAR = ScoreBuckets.PER_OCTAVE / 4;
  private static final int BARS = ScoreBuckets.COUNT / BUCKETS_A_BAR;

  private final long[] counts = new long[BARS];

  /**
   * @param score finite, ≥ 0
   */
  public void add(double score) {
    counts[ScoreBuckets.bucketOf(score) / BUCKETS_A_BAR]++;
  }

  /** Scores added. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  long of(int bar) {
    return counts[bar];
  }

  /** The first bar with a score in it; 0 if none has. */
  int lowest() {
    return IntStream.range(0, BARS).filter(bar -> counts[bar] > 0).findFirst().orElse(0);
  }

  /** The last bar with a score in it; 0 if none has. */
  int highest() {
    return IntStream.range(0, BARS).filter(bar -> counts[bar] > 0).reduce(0, (a, b) -> b);
  }

  /** Scores in the fullest bar. */
  long most() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** Halfway, on a logarithmic axis, between the last bucket of a bar and the first of the next. */
  static double lowerEdge(int bar) {
    int first = Math.min(bar * BUCKETS_A_BAR, ScoreBuckets.COUNT - 1);
    int before = Math.max(0, first - 1);
    return Math.sqrt(ScoreBuckets.valueOf(before) * ScoreBuckets.valueOf(first));
  }

  static double centre(int bar) {
    return ScoreBuckets.valueOf(bar * BUCKETS_A_BAR + BUCKETS_A_BAR / 2);
  }
}
