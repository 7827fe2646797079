package dev.weir.trainer;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.score.Smoothing;
import dev.weir.trainer.calibration.Prior;
import dev.weir.trainer.calibration.SmoothedScores;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.fit.Baseline;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.onnx.ModelFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a training came to.
 *
 * @param detector it was trained for
 * @param data the events
 * @param split which of them were learnt from and which held out
 * @param statistics of the features of those learnt from
 * @param fits the networks that the model averages and their epochs, at least one
 * @param network its layers, for people
 * @param warnings of what the user should know of the events
 * @param modelDoubts why the model itself says it may be worth little
 * @param baseline what a network must be better than to be of use
 * @param labels what labels it has learnt from, where the detector names a field of them
 * @param heldOut errors of the held-out events
 * @param manifest as written into the file
 * @param file bytes of the model file
 */
public record TrainedModel(
    DetectorConfig detector,
    TrainingData data,
    TimeSplit split,
    FeatureStatistics statistics,
    List<Fit> fits,
    String network,
    List<String> warnings,
    List<String> modelDoubts,
    Baseline baseline,
    Optional<LabelledPart> labels,
    Errors heldOut,
    ModelManifest manifest,
    byte[] file) {

  /** Why the model may be worth little, a line each. */
  public List<String> doubts() {
    return Stream.concat(modelDoubts.stream(), loss().stream()).toList();
  }

  /**
   * The file for a detector that smooths scores in another way: the same weights, and the prior of
   * the held-out scores smoothed so. For detectors whose threshold judges the score.
   */
  public byte[] fileFor(Smoothing smoothing) {
    float[] smoothed = SmoothedScores.of(split.validation(), heldOut.scores(), smoothing);
    return ModelFile.restated(file, manifest.withPrior(Prior.of(split.validation(), smoothed)));
  }

  private Optional<String> loss() {
    double loss = fits.stream().mapToDouble(fit -> fit.best().validationLoss()).max().orElseThrow();
    return baseline.doubt(fits.size() == 1 ? "the model" : "a network of the ensemble", loss);
  }
}
