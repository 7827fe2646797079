package dev.weir.trainer.use.encode;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.family.pca.PcaFamily;
import java.util.ArrayList;
import java.util.List;

/**
 * Principal components as models like any other, to compare one with.
 *
 * @param inputs what they are fitted to
 * @param manifest of the model that is compared
 */
record PcaBaseline(ModelInputs inputs, ModelManifest manifest) {

  private static final ScoreChoice SCORE = new ScoreChoice(ScoreChoice.Kind.MSE, 1);

  /**
   * Powers of two up to a latent's width, and that width; less than the values of an input. Empty
   * where an input is one value.
   */
  List<Integer> widths(int latentLength) {
    int most = Math.min(latentLength, inputs.length() - 1);
    List<Integer> widths = new ArrayList<>();
    for (int width = 1; width < most; width *= 2) {
      widths.add(width);
    }
    if (most > 0) {
      widths.add(most);
    }
    return widths;
  }

  /** The bytes of a model file with so many components. */
  byte[] file(int width) {
    Fit fit =
        new Fitting(new FitPolicy(List.of(width), 1, 1, 0.1, 1, 1), inputs, inputs)
            .run(new PcaFamily(), epoch -> {});
    FittedModel model = fit.snapshot().complete(inputs, SCORE);
    return new ModelFile("pca", model, inputs.encoding(), inputs.schema()).bytes(manifest);
  }
}
