package dev.weir.detection.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Labelled events ordered by score, and how well that order separates the anomalous from the
 * normal. No threshold is chosen here, so these figures speak of the score alone.
 *
 * <p>Equal scores are one step of the order: no metric depends on the order in which ties were
 * added. Building costs O(n log n), each metric O(n).
 *
 * <p>A metric that the labels leave undefined is empty: all three without an anomalous event, the
 * ROC AUC also without a normal one.
 */
public final class Ranking {

  private final double[] anomalous;
  private final double[] normal;

  /** Takes both arrays over and sorts them. */
  Ranking(double[] anomalous, double[] normal) {
    Arrays.sort(anomalous);
    Arrays.sort(normal);
    this.anomalous = anomalous;
    this.normal = normal;
  }

  /** Of the events of all entities that have both score and label, one threshold for all. */
  public static Ranking of(List<JudgedSeries> entities) {
    LabelledScores scores = new LabelledScores();
    for (JudgedSeries entity : entities) {
      for (int i = 0; i < entity.size(); i++) {
        if (entity.isLabelled(i)) {
          scores.add(entity.score(i), entity.isAnomalous(i));
        }
      }
    }
    return scores.rank();
  }

  /** Events labelled anomalous. */
  public int anomalous() {
    return anomalous.length;
  }

  /** Events labelled normal. */
  public int normal() {
    return normal.length;
  }

  /**
   * Area under the receiver operating characteristic: the probability that an anomalous event
   * scores higher than a normal one, ties counting half, in [0, 1].
   *
   * <pre>AUC = Σ over anomalous a, normal n of ([a &gt; n] + ½ [a = n]) / (P · N)</pre>
   *
   * The Mann–Whitney form: Hanley and McNeil, "The meaning and use of the area under a ROC curve",
   * Radiology 143 (1982). The sum is kept in integers, so it is exact.
   */
  public OptionalDouble rocAuc() {
    if (anomalous.length == 0 || normal.length == 0) {
      return OptionalDouble.empty();
    }
    long halves = 0;
    int below = 0;
    int notAbove = 0;
    for (double score : anomalous) {
      while (below < normal.length && normal[below] < score) {
        below++;
      }
      notAbove = Math.max(notAbove, below);
      while (notAbove < normal.length && normal[notAbove] <= score) {
        notAbove++;
      }
      halves += below + notAbove;
    }
    return OptionalDouble.of(halves / (2.0 * anomalous.length * normal.length));
  }

  /**
   * Average precision, in (0, 1]: the precision at each distinct score from the highest down,
   * weighted by the recall gained there.
   *
   * <pre>AP = Σ over thresholds n of (R_n − R_{n−1}) · P_n</pre>
   *
   * The step-wise definition of scikit-learn's {@code average_precision_score}; it does not
   * interpolate, which is too optimistic between points (Davis and Goadrich, "The relationship
   * between precision-recall and ROC curves", ICML 2006, section 4).
   */
  public OptionalDouble averagePrecision() {
    if (anomalous.length == 0) {
      return OptionalDouble.empty();
    }
    Sweep sweep = new Sweep(anomalous, normal);
    double sum = 0;
    int before = 0;
    while (sweep.next()) {
      int found = sweep.truePositives();
      sum += (found - before) * ((double) found / (found + sweep.falsePositives()));
      before = found;
    }
    return OptionalDouble.of(sum / anomalous.length);
  }

  /**
   * The highest F1 that any one threshold for all events reaches, "anomalous when score ≥
   * threshold", in (0, 1]. The threshold is chosen with the labels in view, so this bounds what a
   * static threshold can do; it is not what a detector does.
   *
   * <pre>F1 = 2 TP / (2 TP + FP + FN)</pre>
   */
  public OptionalDouble bestF1() {
    if (anomalous.length == 0) {
      return OptionalDouble.empty();
    }
    Sweep sweep = new Sweep(anomalous, normal);
    double best = 0;
    while (sweep.next()) {
      // 2 TP + FP + FN is what was flagged and what should have been.
      double marked = sweep.truePositives() + sweep.falsePositives() + (double) anomalous.length;
      best = Math.max(best, 2.0 * sweep.truePositives() / marked);
    }
    return OptionalDouble.of(best);
  }

  /**
   * What the thresholds from the highest score down would flag: the curves of precision over recall
   * and of recall over false alarms, thinned. A point is left out where neither count has grown by
   * more than one {@code steps}-th of its whole since the point before; the last flags everything.
   *
   * @param steps ≥ 1
   * @return at most {@code 2 steps + 2} points
   */
  public List<OperatingPoint> operatingPoints(int steps) {
    List<OperatingPoint> points = new ArrayList<>();
    points.add(new OperatingPoint(0, 0));
    Sweep sweep = new Sweep(anomalous, normal);
    while (sweep.next()) {
      OperatingPoint now = new OperatingPoint(sweep.truePositives(), sweep.falsePositives());
      OperatingPoint before = points.get(points.size() - 1);
      boolean last = now.flagged() == (long) anomalous.length + normal.length;
      if (last
          || grew(before.truePositives(), now.truePositives(), anomalous.length, steps)
          || grew(before.falsePositives(), now.falsePositives(), normal.length, steps)) {
        points.add(now);
      }
    }
    return points;
  }

  private static boolean grew(long before, long now, int whole, int steps) {
    return (now - before) * steps > whole;
  }
}
