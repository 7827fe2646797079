package dev.weir.trainer.torch.score;

import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;

/** Runs a fitted model over inputs, on LibTorch. */
public final class ModelErrors {

  private ModelErrors() {}

  /** Errors of every input, in order. */
  public static Errors of(FittedModel model, ModelInputs inputs) {
    float[] scores = new float[inputs.size()];
    double[] features = new double[inputs.encoding().width()];
    if (inputs.size() > 0) {
      LibTorch.within(() -> addUp(model, inputs, scores, features));
    }
    for (int f = 0; f < features.length; f++) {
      features[f] /= Math.max(1, inputs.size());
    }
    return new Errors(scores, features);
  }

  private static Errors addUp(
      FittedModel model, ModelInputs inputs, float[] scores, double[] features) {
    int[] columns = inputs.encoding().values().features();
    TorchOperators on = new TorchOperators();
    Batches.forEach(
        inputs,
        (input, first) -> {
          float[] shares = Tensors.floats(model.score(on, input).shares());
          addUp(shares, inputs.length(), scores, first, columns, features);
        });
    return new Errors(scores, features);
  }

  private static void addUp(
      float[] shares, int length, float[] scores, int first, int[] columns, double[] features) {
    for (int i = 0; i < shares.length; i++) {
      scores[first + i / length] += shares[i];
      features[columns[i % length % columns.length]] += shares[i];
    }
  }
}
