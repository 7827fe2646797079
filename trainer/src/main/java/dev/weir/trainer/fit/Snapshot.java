package dev.weir.trainer.fit;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;

/** A network's weights at one moment of its training, as plain numbers. */
@FunctionalInterface
public interface Snapshot {

  /**
   * The model of these weights: with whatever scoring needs to know of the inputs it has learnt
   * from, such as how large their errors usually are.
   *
   * @param training at least one input
   */
  FittedModel complete(ModelInputs training, ScoreChoice score);
}
