package dev.weir.detection.evaluation.nab;

import dev.weir.detection.evaluation.JudgedSeries;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The NAB score: Lavin and Ahmad, "Evaluating Real-Time Anomaly Detection Algorithms – the Numenta
 * Anomaly Benchmark", ICMLA 2015. A window [l, r] is a run of rows labelled anomalous, both ends
 * inclusive; an alert is a row that opened an episode. With σ(y) = 2 / (1 + e^{5y}) − 1, and −1 for
 * y &gt; 3:
 *
 * <pre>
 * first alert i of a window   + hit · σ(−(r − i + 1) / (r − l + 1)) / σ(−1)
 * window without an alert     − miss
 * alert i behind a window     + false alert · σ((i − r) / (r − l)), with the nearest window before
 * alert before all windows    − false alert
 * score = 100 · (sum + miss · windows) / ((hit + miss) · windows)
 * </pre>
 *
 * 0 is a detector that says nothing, 100 one that alerts on the first row of each window and never
 * else; there is no lower bound. Sums run over all entities, a file each, before they are scaled.
 * Further alerts in a window neither earn nor cost. An alert behind a window of one row costs in
 * full. Rows without label are left out.
 *
 * <p>Exact; O(n). Not thread-safe.
 */
public final class NabScore {

  private final double[] sums = new double[NabProfile.values().length];
  private long windows;

  private NabScore() {}

  /** Over all entities. */
  public static NabScore of(List<JudgedSeries> entities, Probation probation) {
    NabScore score = new NabScore();
    for (JudgedSeries entity : entities) {
      score.add(NabFile.of(entity.labelled(), probation));
    }
    return score;
  }

  /**
   * Over files that were scored each by itself, as NAB scores its corpus.
   *
   * @param windows of all of them
   * @param raws sum of what {@link #raw} says of each
   */
  public static NabScore of(long windows, ToDoubleFunction<NabProfile> raws) {
    NabScore score = new NabScore();
    score.windows = windows;
    Arrays.setAll(score.sums, i -> raws.applyAsDouble(NabProfile.values()[i]));
    return score;
  }

  /** Labelled spans behind the probation. */
  public long windows() {
    return windows;
  }

  /** What alerts earned and cost, not scaled. Of several files it adds up, of those without too. */
  public double raw(NabProfile profile) {
    return sums[profile.ordinal()];
  }

  /** At most 100. Empty if there is no window. */
  public OptionalDouble in(NabProfile profile) {
    if (windows == 0) {
      return OptionalDouble.empty();
    }
    double least = -profile.miss() * windows;
    double most = profile.hit() * windows;
    return OptionalDouble.of(100 * (raw(profile) - least) / (most - least));
  }

  private void add(NabFile file) {
    windows += file.windows();
    Arrays.setAll(sums, i -> sums[i] + file.sum(NabProfile.values()[i]));
  }
}
