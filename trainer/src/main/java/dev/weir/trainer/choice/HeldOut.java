package dev.weir.trainer.choice;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.use.InputEvent;
import java.util.List;

/**
 * Events that a model has not learnt from, and what is usual for each feature of theirs.
 *
 * @param events at least one
 * @param number of each feature of a row whether it is a number
 * @param mean of each feature of a row in training
 * @param deviation likewise
 */
public record HeldOut(List<InputEvent> events, boolean[] number, float[] mean, float[] deviation) {

  public static HeldOut of(
      List<InputEvent> events, FeatureSchema schema, float[] mean, float[] deviation) {
    boolean[] number = new boolean[schema.width()];
    for (int f = 0; f < number.length; f++) {
      number[f] = f >= schema.features().size() || !schema.features().get(f).categorical();
    }
    return new HeldOut(events, number, mean, deviation);
  }

  /** D: values in a row of an input. */
  int width() {
    return number.length;
  }

  /** Rows of one input. */
  int rows() {
    return events.get(0).input().length / width();
  }
}
