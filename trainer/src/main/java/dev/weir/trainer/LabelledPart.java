package dev.weir.trainer;

import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.data.TimeSplit;
import java.util.Locale;

/**
 * What labels a model has learnt from, and what they were worth on those held out.
 *
 * @param split of all events
 * @param score average precision of the score over the held-out labelled events
 * @param probability the same of {@code label_probability}
 */
record LabelledPart(TimeSplit split, double score, double probability) {

  /**
   * @param scores of the held-out events
   * @param probabilities of the held-out events
   */
  static LabelledPart of(TimeSplit split, float[] scores, float[] probabilities) {
    return new LabelledPart(
        split,
        averagePrecision(split.validation(), scores),
        averagePrecision(split.validation(), probabilities));
  }

  /** For people. */
  String describe() {
    Samples learnt = split.training();
    Samples heldOut = split.validation();
    return String.format(
        Locale.ROOT,
        "%d anomalous and %d normal; average precision on the latest %d and %d, each judged by heads"
            + " that have not learnt from it, %.3f, of the score %.3f",
        learnt.count(1) + heldOut.count(1),
        learnt.count(0) + heldOut.count(0),
        heldOut.count(1),
        heldOut.count(0),
        probability,
        score);
  }

  private static double averagePrecision(Samples samples, float[] ranked) {
    LabelledScores scores = new LabelledScores();
    for (int i = 0; i < ranked.length; i++) {
      if (samples.label(i) >= 0) {
        scores.add(ranked[i], samples.label(i) == 1);
      }
    }
    return scores.rank().averagePrecision().orElse(0);
  }
}
