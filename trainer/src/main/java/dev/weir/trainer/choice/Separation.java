package dev.weir.trainer.choice;

import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.InputEvent;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * How well a model's scores tell held-out events from the same events with faults put in: the area
 * under the ROC curve, mean over the kinds of {@link Fault}. It needs no label, and means the same
 * whatever unit a model scores in, which a held-out loss does not (synthetic anomalies as in
 * Goswami and others 2023, "Unsupervised model selection for time-series anomaly detection",
 * section 3).
 */
public final class Separation {

  private Separation() {}

  /**
   * @param seed of the faults; equal seeds put the same faults into the same events
   * @return in [0, 1]; 0.5 is no better than by chance
   */
  public static double of(ModelRun model, HeldOut heldOut, long seed) throws IOException {
    List<Answer> sound = model.answers(heldOut.events());
    double sum = 0;
    for (Fault fault : Fault.values()) {
      Random random = new Random(seed);
      List<InputEvent> faulty =
          heldOut.events().stream()
              .map(event -> event.withInput(fault.of(event.input(), heldOut, random)))
              .toList();
      sum += area(sound, model.answers(faulty));
    }
    return sum / Fault.values().length;
  }

  private static double area(List<Answer> sound, List<Answer> faulty) {
    LabelledScores scores = new LabelledScores();
    sound.forEach(answer -> scores.add(answer.score(), false));
    faulty.forEach(answer -> scores.add(answer.score(), true));
    return scores.rank().rocAuc().orElseThrow();
  }
}
