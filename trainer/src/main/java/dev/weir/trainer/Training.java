package dev.weir.trainer;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ModelSettings;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.calibration.Prior;
import dev.weir.trainer.calibration.SmoothedScores;
import dev.weir.trainer.data.FeatureStatistics;
import dev.weir.trainer.data.ModelInputs;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.data.Standardisation;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingData.DataFile;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.network.FittedModel;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.LibTorch;
import dev.weir.trainer.torch.ModelErrors;
import dev.weir.trainer.torch.family.Families;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Events to model, step by step. */
final class Training {

  private final DetectorConfig detector;
  private final TrainingData data;
  private final TimeSplit split;
  private final FeatureStatistics statistics;
  private final Standardisation standardisation;
  private final List<String> warnings;

  /**
   * @throws InvalidConfigurationException if nothing can be learnt from these events
   */
  Training(DetectorConfig detector, TrainingData data) {
    this.detector = detector;
    this.data = data;
    this.split =
        TimeSplit.of(
            data.files().stream().map(DataFile::histories).toList(), detector.model().validation());
    this.statistics = FeatureStatistics.of(split.training(), detector.features().width());
    this.warnings = new TrainingChecks(detector, split).run(statistics);
    this.standardisation = statistics.standardisation();
  }

  /** What the user should know of the events, a line each. */
  List<String> warnings() {
    return warnings;
  }

  /**
   * @param listener hears of every epoch
   * @throws InvalidConfigurationException if training diverges
   */
  TrainedModel run(Consumer<Epoch> listener) {
    ModelInputs training = inputs(split.training());
    ModelInputs validation = inputs(split.validation());
    Fit fit =
        new Fitting(policy(detector.model()), training, validation)
            .run(Families.of(detector.model().autoencoder(), detector.model().family()), listener);
    double baseline = validation.meanSquare();
    FittedModel model = fit.snapshot().complete(training, detector.model().score());
    Errors heldOut = ModelErrors.of(model, validation);
    SortedMap<Integer, Integer> prior = prior(heldOut.scores());
    ModelFile file =
        new ModelFile(detector.name(), model, standardisation, detector.features().window());
    ModelManifest manifest = manifest(prior, file.weightsSha256());
    return new TrainedModel(
        detector,
        data,
        split,
        statistics,
        fit,
        model.describe(),
        baseline,
        heldOut,
        manifest,
        file.bytes(manifest));
  }

  private SortedMap<Integer, Integer> prior(float[] heldOut) {
    Samples samples = split.validation();
    return Prior.of(samples, SmoothedScores.of(samples, heldOut, detector.score().smoothing()));
  }

  private ModelInputs inputs(Samples samples) {
    return new ModelInputs(samples, detector.features().window(), standardisation);
  }

  private ModelManifest manifest(SortedMap<Integer, Integer> prior, String weightsSha256) {
    return new ModelManifest(
        detector.name(),
        detector.model().version(),
        detector.model().autoencoder().written(),
        detector.features(),
        detector.model().score().kind().toString(),
        new ModelManifest.Training(
            data.sha256(),
            data.rows(),
            data.entities(),
            Instant.ofEpochMilli(data.firstTime()),
            Instant.ofEpochMilli(data.lastTime())),
        detector.model().seed(),
        Map.of("libtorch", LibTorch.version()),
        prior,
        weightsSha256);
  }

  private static FitPolicy policy(ModelSettings model) {
    return new FitPolicy(
        model.layers(),
        model.epochs(),
        model.batch(),
        model.learningRate(),
        model.patience(),
        model.seed());
  }
}
