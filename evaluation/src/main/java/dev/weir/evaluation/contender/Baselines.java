package dev.weir.evaluation.contender;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.file.FamilyKeys;
import dev.weir.detection.detector.file.Setting;
import dev.weir.detection.score.Judged;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.trainer.ShortList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What detectors are held against unless told otherwise: the first of them with another model, with
 * a forest in its place, or with a threshold that never moves: a factor times the score that a
 * share {@code quantile} of those held out of training does not exceed.
 *
 * @param kinds wanted
 * @param quantile in [0.9, 1)
 * @param factor in (0, 1000]; where none is given {@value #FACTOR}, and 1 of scores that are
 *     logarithms: a multiple of one is a power of what it measures, and may be more than there can
 *     be
 */
public record Baselines(Set<Kind> kinds, double quantile, Optional<Double> factor) {

  private static final double FACTOR = 2.5;

  /** Scores that only some families have. */
  private static final Set<ScoreChoice.Kind> OF_FAMILIES =
      EnumSet.of(ScoreChoice.Kind.DISTANCE, ScoreChoice.Kind.PROBABILITY);

  public Baselines {
    if (!(quantile >= 0.9 && quantile < 1)) {
      throw new InvalidConfigurationException(
          "--static-quantile must be in [0.9, 1), found " + quantile);
    }
    factor.ifPresent(
        given -> {
          if (!(given > 0 && given <= 1000)) {
            throw new InvalidConfigurationException(
                "--static-factor must be in (0, 1000], found " + given);
          }
        });
  }

  /** Those of a detector. */
  List<Contender> of(Contender first) {
    List<Contender> baselines = new ArrayList<>();
    DetectorConfig detector = first.detector(Map.of());
    if (kinds.contains(Kind.PCA) && detector.model().autoencoder() != Autoencoder.PCA) {
      baselines.add(as("pca", Kind.PCA, first, pca(detector)));
    }
    if (kinds.contains(Kind.FOREST)) {
      baselines.add(as("forest", Kind.FOREST, first, Map.of()));
    }
    if (kinds.contains(Kind.STATIC)) {
      baselines.add(as("static", Kind.STATIC, first, unmoved(detector)));
    }
    return baselines;
  }

  private Map<String, String> unmoved(DetectorConfig detector) {
    double times = factor.orElse(isLogarithm(detector) ? 1.0 : FACTOR);
    String alpha = BigDecimal.ONE.subtract(BigDecimal.valueOf(quantile)).toPlainString();
    return Map.of(
        Setting.THRESHOLD_POLICY.key(), "level",
        Setting.THRESHOLD_FOLLOW.key(), "0",
        Setting.THRESHOLD_FACTOR.key(), Double.toString(times),
        Setting.THRESHOLD_ALPHA.key(), alpha,
        Setting.THRESHOLD_ALERTS_PER_DAY.key(), "");
  }

  private static boolean isLogarithm(DetectorConfig detector) {
    return detector.score().judged() == Judged.LABEL_PROBABILITY
        || detector.model().score().kind() == ScoreChoice.Kind.SURPRISAL;
  }

  private static Contender as(
      String name, Kind kind, Contender first, Map<String, String> settings) {
    Contender changed = first.with("", settings);
    return new Contender(name, "", kind, changed.file(), changed.settings());
  }

  private static Map<String, String> pca(DetectorConfig detector) {
    Map<String, String> settings = new LinkedHashMap<>(FamilyKeys.takenBack(Autoencoder.PCA));
    settings.putAll(new ShortList(detector).settings(Autoencoder.PCA));
    if (OF_FAMILIES.contains(detector.model().score().kind())) {
      settings.put(Setting.MODEL_SCORE.key(), "mse");
    }
    if (isAsWideAsTheInput(detector)) {
      settings.put(Setting.MODEL_LAYERS.key(), "");
    }
    return settings;
  }

  /** Then components would lose nothing; they take their own usual number. */
  private static boolean isAsWideAsTheInput(DetectorConfig detector) {
    List<Integer> layers = detector.model().layers();
    return !layers.isEmpty() && layers.get(layers.size() - 1) >= detector.features().inputLength();
  }
}
