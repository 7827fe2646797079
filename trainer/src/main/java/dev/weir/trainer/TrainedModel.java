package dev.weir.trainer;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.data.FeatureStatistics;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import java.util.Locale;
import java.util.Optional;

/**
 * What a training came to.
 *
 * @param detector it was trained for
 * @param data the events
 * @param split which of them were learnt from and which held out
 * @param statistics of the features of those learnt from
 * @param fit the network and its epochs
 * @param network its layers, for people
 * @param baseline held-out loss of always answering the mean of those learnt from
 * @param heldOut errors of the held-out events
 * @param manifest as written into the file
 * @param file bytes of the model file
 */
record TrainedModel(
    DetectorConfig detector,
    TrainingData data,
    TimeSplit split,
    FeatureStatistics statistics,
    Fit fit,
    String network,
    double baseline,
    Errors heldOut,
    ModelManifest manifest,
    byte[] file) {

  /** Why the model is worth nothing, if it is. */
  Optional<String> doubt() {
    double loss = fit.best().validationLoss();
    return loss < baseline
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the model explains nothing: its held-out loss must be < %.4g, that of always"
                    + " answering the mean, found %.4g; try more model.epochs, another"
                    + " model.learningRate or wider model.layers",
                baseline,
                loss));
  }
}
