package dev.weir.trainer;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ModelSettings;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.score.Judged;
import dev.weir.trainer.calibration.Prior;
import dev.weir.trainer.calibration.SmoothedScores;
import dev.weir.trainer.calibration.Surprisals;
import dev.weir.trainer.data.CoveredTime;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.data.SeenConditions;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitListener;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.Ensemble;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.family.Families;
import dev.weir.trainer.torch.label.HeadFitting;
import dev.weir.trainer.torch.label.LabelledFit;
import dev.weir.trainer.torch.score.ModelErrors;
import dev.weir.trainer.torch.tensor.LibTorch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Events to model, step by step. */
public final class Training {

  /** Hears how training goes on. */
  @FunctionalInterface
  public interface Listener {

    /**
     * @param network of the ensemble, from 1
     */
    void after(int network, Epoch epoch);

    /** As {@link FitListener#afterOfStage}, of a network of the ensemble. */
    default void afterOfStage(int network, int stage, int stages, Epoch epoch) {}

    /** As {@link FitListener#stops}; further networks are not begun either. */
    default boolean stops() {
      return false;
    }
  }

  private final DetectorConfig detector;
  private final TrainingData data;
  private final TimeSplit split;
  private final FeatureStatistics statistics;
  private final Encoding encoding;
  private final List<String> warnings;

  /**
   * @throws InvalidConfigurationException if nothing can be learnt from these events
   */
  public Training(DetectorConfig configured, TrainingData data) {
    UsedClock clock = clock(configured, data);
    this.detector = configured.withFeatures(data.schema().withClock(clock.cycles()));
    this.data = data;
    this.split = TimeSplit.of(data.historiesByFile(), detector.model().validation());
    this.statistics =
        FeatureStatistics.of(
            split.training(), detector.features().width(), detector.model().clip());
    this.warnings = new ArrayList<>(clock.warnings());
    this.encoding =
        Encoding.fit(
            detector.features(), statistics, detector.model().standardise(), split.training());
    int values = detector.features().rows() * encoding.values().count();
    warnings.addAll(new TrainingChecks(detector, split, values).run(statistics));
  }

  /** What the user should know of the events, a line each. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private static UsedClock clock(DetectorConfig detector, TrainingData data) {
    return UsedClock.of(
        detector.features().clock(),
        detector.model().autoencoder().conditioned(),
        CoveredTime.of(data.files()));
  }

  /**
   * @param listener hears of every epoch of every network
   * @throws InvalidConfigurationException if training diverges
   */
  public TrainedModel run(Listener listener) {
    ModelInputs training = inputs(split.training());
    ModelInputs validation = inputs(split.validation());
    Family family = Families.of(detector.model().autoencoder(), detector.model().family());
    List<Fit> fits = fits(family, training, validation, listener);
    FittedModel model = surprised(complete(fits, training), training, validation);
    Optional<LabelledFit> labelled = labelled(model, training, validation);
    FittedModel whole = labelled.<FittedModel>map(LabelledFit::model).orElse(model);
    Errors heldOut = ModelErrors.of(model, validation);
    Optional<float[]> probabilities = labelled.map(LabelledFit::heldOut);
    SortedMap<Integer, Integer> prior = prior(judged(heldOut.scores(), probabilities));
    ModelFile file = new ModelFile(detector.name(), whole, encoding, detector.features());
    ModelManifest manifest = manifest(prior, file.weightsSha256());
    byte[] bytes = file.bytes(manifest);
    TrainingChecks.requireReadable(bytes.length);
    return new TrainedModel(
        detector,
        data,
        split,
        statistics,
        fits,
        model.describe(),
        warnings(),
        model.doubts(),
        family.baseline(validation),
        probabilities.map(found -> LabelledPart.of(split, heldOut.scores(), found)),
        heldOut,
        manifest,
        bytes);
  }

  private List<Fit> fits(
      Family family, ModelInputs training, ModelInputs validation, Listener listener) {
    ModelSettings settings = detector.model();
    List<Fit> fits = new ArrayList<>();
    for (int i = 0; i == 0 || i < settings.ensemble() && !listener.stops(); i++) {
      fits.add(
          new Fitting(policy(settings).withSeed(settings.seed() + i), training, validation)
              .run(family, heard(i + 1, listener)));
    }
    return fits;
  }

  private static FitListener heard(int network, Listener listener) {
    return new FitListener() {
      @Override
      public void after(Epoch epoch) {
        listener.after(network, epoch);
      }

      @Override
      public void afterOfStage(int stage, int stages, Epoch epoch) {
        listener.afterOfStage(network, stage, stages, epoch);
      }

      @Override
      public boolean stops() {
        return listener.stops();
      }
    };
  }

  private FittedModel complete(List<Fit> fits, ModelInputs training) {
    return Ensemble.of(
        fits.stream()
            .map(fit -> fit.snapshot().complete(training, detector.model().score()))
            .toList());
  }

  private FittedModel surprised(FittedModel model, ModelInputs training, ModelInputs validation) {
    ScoreChoice score = detector.model().score();
    if (score.kind() != ScoreChoice.Kind.SURPRISAL) {
      return model;
    }
    int newest = training.length() - training.columns();
    List<Integer> columns =
        score.surprisal().experts().stream().map(expert -> newest + columnOf(expert)).toList();
    return new Surprisals(score.surprisal(), training)
        .over(model, ModelErrors.of(model, validation).scores(), columns);
  }

  private int columnOf(String expert) {
    return encoding.values().columnOf(detector.features().rowNames().indexOf(expert));
  }

  private Optional<LabelledFit> labelled(
      FittedModel model, ModelInputs training, ModelInputs validation) {
    long seed = detector.model().seed();
    return detector
        .model()
        .labels()
        .map(field -> new HeadFitting(model, seed).run(training, validation));
  }

  /** What the threshold will judge of the held-out events. */
  private float[] judged(float[] scores, Optional<float[]> probabilities) {
    Judged judged = detector.score().judged();
    float[] outputs = judged == Judged.SCORE ? scores : probabilities.orElseThrow();
    float[] found = new float[outputs.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = judged.scoreOf(outputs[i]);
    }
    return found;
  }

  private SortedMap<Integer, Integer> prior(float[] heldOut) {
    Samples samples = split.validation();
    return Prior.of(samples, SmoothedScores.of(samples, heldOut, detector.score().smoothing()));
  }

  private ModelInputs inputs(Samples samples) {
    return new ModelInputs(samples, detector.features(), encoding);
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
        detector.score().judged(),
        prior,
        SeenConditions.of(split.training(), detector.features()),
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
