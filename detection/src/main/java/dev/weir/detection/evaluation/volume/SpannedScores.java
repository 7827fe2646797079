package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Runs;
import java.util.Arrays;

/**
 * The scores of one entity's rows that have both score and label, and its labelled spans among
 * them.
 *
 * @param scores none of them NaN, in stream order
 * @param spans runs of anomalous rows, as places in the scores
 */
record SpannedScores(double[] scores, Runs spans) {

  static SpannedScores of(JudgedSeries entity) {
    double[] scores = new double[entity.size()];
    int[] places = new int[entity.size()];
    int count = 0;
    for (int i = 0; i < entity.size(); i++) {
      if (entity.isLabelled(i) && !Double.isNaN(entity.score(i))) {
        scores[count] = entity.score(i);
        places[count++] = i;
      }
    }
    Runs spans = Runs.where(count, place -> entity.isAnomalous(places[place]));
    return new SpannedScores(Arrays.copyOf(scores, count), spans);
  }

  int size() {
    return scores.length;
  }

  boolean hasNormal() {
    return spans.size() != 1 || spans.length(0) < scores.length;
  }
}
