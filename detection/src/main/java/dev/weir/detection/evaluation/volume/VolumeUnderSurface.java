package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.JudgedSeries;
import java.util.List;
import java.util.OptionalDouble;

/**
 * VUS-ROC and VUS-PR as TSB-AD computes them: Paparrizos, Boniol, Palpanas, Tsay, Elmore and
 * Franklin, "Volume Under the Surface: A New Accuracy Evaluation Measure for Time-Series Anomaly
 * Detection", PVLDB 15(11), 2022. Labelled spans are softened at both sides over a window of w
 * rows, and the range-based area under the curve is averaged over w = 0, 1, …, {@value #WINDOW}:
 *
 * <pre>
 * y_w(t)    = 1 inside a span; beside spans min(1, Σ √(1 − d/w)) over those d ≤ ⌊w/2⌋ rows away
 * TP        = Σ over t of y_w(t) · [t flagged]
 * P         = labelled rows + ½ Σ over flagged t beside spans of y_w(t)
 * TPR       = min(1, TP / P) · (share of the softened spans with a flagged row)
 * FPR       = (flagged − TP) / (rows − P)
 * precision = TP / flagged
 * </pre>
 *
 * for {@value Levels#THRESHOLDS} thresholds at evenly spaced ranks of the scores; the ROC curve is
 * integrated by trapezoids from (0, 0) to (1, 1), the PR curve step by step. Spans whose softened
 * sides touch are one. Of several entities, each with a series of its own, the mean counts each
 * entity with an anomalous row the same, as TSB-AD averages its series. Rows without label or score
 * are left out.
 *
 * <p>Cost: O(n log n + w² · thresholds) an entity and 24 bytes a row of the longest: the weight of
 * a row beside a span follows from its distances to the nearest two spans, so rows are counted by
 * distance once and not for each window.
 *
 * @param roc in [0, 1]; empty if no entity has rows of both kinds
 * @param pr in [0, 1]; empty if no entity has an anomalous row
 */
public record VolumeUnderSurface(OptionalDouble roc, OptionalDouble pr) {

  /** TSB-AD's default of its sliding window, in rows. */
  public static final int WINDOW = 100;

  /**
   * The means over those entities that have more rows with label and score than the default window
   * is long: softened over a window as long as their history, labels would forgive any score.
   */
  public static VolumeUnderSurface of(List<JudgedSeries> entities) {
    return of(entities, WINDOW, WINDOW + 1);
  }

  /**
   * The means over all entities.
   *
   * @param window largest w in rows, ≥ 0
   */
  public static VolumeUnderSurface of(List<JudgedSeries> entities, int window) {
    if (window < 0) {
      throw new IllegalArgumentException("window must be at least 0, found " + window);
    }
    return of(entities, window, 1);
  }

  private static VolumeUnderSurface of(List<JudgedSeries> entities, int window, int fewestRows) {
    Mean roc = new Mean();
    Mean pr = new Mean();
    for (JudgedSeries entity : entities) {
      SpannedScores rows = SpannedScores.of(entity);
      if (rows.size() >= fewestRows && rows.spans().size() > 0) {
        Surface surface = Surface.over(rows, window);
        pr.add(surface.pr());
        if (rows.hasNormal()) {
          roc.add(surface.roc());
        }
      }
    }
    return new VolumeUnderSurface(roc.value(), pr.value());
  }

  private static final class Mean {

    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    OptionalDouble value() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
  }
}
