package dev.weir.detection.evaluation.range;

import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Runs;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Precision and recall of ranges: Tatbul, Lee, Zdonik, Alam and Gottschlich, "Precision and Recall
 * for Time Series", NeurIPS 2018. With R the labelled spans of all entities and P the flagged ones:
 *
 * <pre>
 * recall    = 1/|R| · Σ over r in R of (α · [r meets P] + (1 − α) · γ(r, P) · |r ∩ P| / |r|)
 * precision = 1/|P| · Σ over p in P of γ(p, R) · |p ∩ R| / |p|
 * γ(x, Y)   = 1 / (ranges of Y that meet x), 1 where none or one does
 * </pre>
 *
 * α = 0.2, flat positional bias and the reciprocal γ are what TSB-AD uses (Liu and Paparrizos, "The
 * Elephant in the Room", NeurIPS 2024). A span that several episodes cover piece by piece counts
 * less than one that a single episode covers. Rows without label are left out; O(n).
 *
 * @param precision in [0, 1]; empty if nothing was flagged
 * @param recall in [0, 1]; empty if nothing is labelled anomalous
 */
public record RangeQuality(OptionalDouble precision, OptionalDouble recall) {

  private static final double EXISTENCE = 0.2;

  /** Over the spans of all entities, each span counting the same. */
  public static RangeQuality of(List<JudgedSeries> entities) {
    RangeRewards recall = new RangeRewards(EXISTENCE);
    RangeRewards precision = new RangeRewards(0);
    for (JudgedSeries entity : entities) {
      JudgedSeries rows = entity.labelled();
      Runs labelled = Runs.where(rows.size(), rows::isAnomalous);
      Runs flagged = Runs.where(rows.size(), rows::isInEpisode);
      recall.add(labelled, flagged);
      precision.add(flagged, labelled);
    }
    return new RangeQuality(precision.mean(), recall.mean());
  }

  /**
   * Harmonic mean of both; 0 if either is 0 or either is empty though the other is not; empty if
   * there was nothing to find and nothing was flagged.
   */
  public OptionalDouble f1() {
    if (precision.isEmpty() && recall.isEmpty()) {
      return OptionalDouble.empty();
    }
    double sum = precision.orElse(0) + recall.orElse(0);
    return OptionalDouble.of(sum == 0 ? 0 : 2 * precision.orElse(0) * recall.orElse(0) / sum);
  }
}
