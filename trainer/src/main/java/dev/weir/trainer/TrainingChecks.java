package dev.weir.trainer;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ModelSettings.ConstantFeatures;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.data.TimeSplit;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.network.layer.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Whether a model can be learnt from the events at all. */
final class TrainingChecks {

  private static final int LEAST_TRAINING = 40;
  private static final int LEAST_VALIDATION = 5;
  private static final int LEAST_LABELLED = 5;

  /** Values whose covariance is taken: its factor has the square of it, 64 MiB. */
  private static final int MOST_CORRELATED = 4096;

  /** Of encoder and decoder together. */
  private static final long MOST_WEIGHTS = ModelManifest.MAXIMUM_FILE_BYTES / Float.BYTES;

  private static final Set<String> LABELS =
      Set.of("label", "labels", "is_anomaly", "is_outlier", "is_fraud", "ground_truth");

  private final DetectorConfig detector;
  private final TimeSplit split;
  private final int values;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param values of one input
   */
  TrainingChecks(DetectorConfig detector, TimeSplit split, int values) {
    this.detector = detector;
    this.values = values;
    this.split = split;
  }

  /**
   * @return warnings
   * @throws InvalidConfigurationException with everything that makes training senseless
   */
  List<String> run(FeatureStatistics statistics) {
    requireEvents();
    requireNoLabel();
    requireScore();
    detector.model().labels().ifPresent(this::requireLabels);
    requireSize();
    List<String> empty = names(f -> statistics.count(f) == 0);
    if (!empty.isEmpty()) {
      problems.add(
          "features must have a value in at least one training event, found none for %s"
              .formatted(empty));
    }
    List<String> constant = names(statistics::constant);
    boolean keep = detector.model().constantFeatures() == ConstantFeatures.KEEP;
    if (!constant.isEmpty() && !keep) {
      problems.add(
          "features must vary in the training events, found one value only for %s. Take them out of features, or set features.constant=keep"
              .formatted(constant));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("training data", problems);
    }
    return constant.isEmpty()
        ? List.of()
        : List.of("constant features kept: %d, %s".formatted(constant.size(), constant));
  }

  private void requireEvents() {
    if (split.training().size() < LEAST_TRAINING) {
      problems.add(
          "events to learn from must be at least %d, found %d (and %d held out). Give more data, or widen --rows, --from and --until"
              .formatted(LEAST_TRAINING, split.training().size(), split.validation().size()));
    } else if (split.validation().size() < LEAST_VALIDATION) {
      problems.add(
          "events held out by model.validation=%s must be at least %d, found %d. Give more data, or a larger share"
              .formatted(
                  detector.model().validation(), LEAST_VALIDATION, split.validation().size()));
    }
  }

  private void requireNoLabel() {
    List<String> labels =
        names(f -> LABELS.contains(detector.features().rowNames().get(f).toLowerCase(Locale.ROOT)));
    if (!labels.isEmpty()) {
      problems.add("features must not contain a label, found %s".formatted(labels));
    }
  }

  private void requireLabels(String field) {
    for (int label = 0; label <= 1; label++) {
      int learnt = split.training().count(label);
      int heldOut = split.validation().count(label);
      if (learnt < LEAST_LABELLED || heldOut < 1) {
        problems.add(
            "labels must say %d of at least %d events to learn from and 1 held out, found %d and %d in '%s'. Label more events, the latest too, or take labels out"
                .formatted(label, LEAST_LABELLED, learnt, heldOut, field));
      }
    }
  }

  private void requireScore() {
    int k = detector.model().score().k();
    if (detector.model().score().kind() == ScoreChoice.Kind.TOP_K && k > values) {
      problems.add(
          "model.score.k must be in [1, %d], the values of one input, found %d"
              .formatted(values, k));
    }
    if (detector.model().score().kind() == ScoreChoice.Kind.MAHALANOBIS
        && values > MOST_CORRELATED) {
      problems.add(
          "features times features.window times features.scales must be at most %d with model.score=mahalanobis, found %d"
              .formatted(MOST_CORRELATED, values));
    }
  }

  private void requireSize() {
    long weights = 0;
    long before = values;
    List<Integer> widths = widths();
    for (int width : widths) {
      weights += (2 * before * width + before + width) * detector.model().ensemble();
      before = width;
    }
    if (weights > MOST_WEIGHTS) {
      problems.add(
          "model.layers must make at most %d weights, 512 MiB, found %d with layers of %s and %d values in an input. Give smaller layers, or fewer features, rows or networks"
              .formatted(MOST_WEIGHTS, weights, widths, values));
    }
  }

  /**
   * Those given, or by default; none where the latter are not of an encoder and a decoder alike.
   */
  private List<Integer> widths() {
    List<Integer> given = detector.model().layers();
    return switch (detector.model().autoencoder()) {
      case PCA, MEMORY, CONTRASTIVE, CONVOLUTIONAL, RECURRENT, OVERCOMPLETE, HASHING, AUTO -> given;
      default -> Widths.of(given, values);
    };
  }

  /**
   * @param bytes of a model file
   * @throws InvalidConfigurationException if the app would not read it
   */
  static void requireReadable(long bytes) {
    if (bytes > ModelManifest.MAXIMUM_FILE_BYTES) {
      throw new InvalidConfigurationException(
          "Model must have at most %d bytes, found %d. Give smaller model.layers, a smaller model.ensemble or model.memory, or fewer features or rows in features.window"
              .formatted(ModelManifest.MAXIMUM_FILE_BYTES, bytes));
    }
  }

  private List<String> names(IntPredicate chosen) {
    List<String> names = detector.features().rowNames();
    return IntStream.range(0, names.size()).filter(chosen).mapToObj(names::get).toList();
  }
}
