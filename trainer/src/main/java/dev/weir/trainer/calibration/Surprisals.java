package dev.weir.trainer.calibration;

import dev.weir.detection.detector.SurprisalChoice;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.score.SurprisalModel;
import dev.weir.trainer.score.SurprisalModel.Expert;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a model of a network's score and of inputs that are judged by themselves. The network is
 * surprised against the held-out events, since it knows the others; an input against the events
 * that were learnt from, of which there are more.
 */
public final class Surprisals {

  private final SurprisalChoice choice;
  private final ModelInputs training;

  /**
   * @param training at least one input
   */
  public Surprisals(SurprisalChoice choice, ModelInputs training) {
    this.choice = choice;
    this.training = training;
  }

  /**
   * @param model whose score is the network's
   * @param heldOut its scores of the held-out events, at least one
   * @param columns where the experts of the choice stand among the values of an input
   */
  public SurprisalModel over(FittedModel model, float[] heldOut, List<Integer> columns) {
    return new SurprisalModel(
        training.length(),
        model,
        SurprisalSample.curve(heldOut),
        columns.stream().map(this::expert).toList(),
        choice.combination(),
        (float) choice.weight());
  }

  private Expert expert(int column) {
    float[] values = new float[training.length()];
    float[] present = new float[training.length()];
    float[] sample = new float[training.size()];
    int size = 0;
    for (int i = 0; i < training.size(); i++) {
      training.copy(i, values, present, 0);
      sample[size] = values[column];
      size += (int) present[column];
    }
    return new Expert(column, SurprisalSample.curve(Arrays.copyOf(sample, size)));
  }
}
