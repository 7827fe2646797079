package dev.weir.evaluation.contender;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.file.Setting;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.trainer.ShortList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What detectors are held against unless told otherwise: the first of them with another model, with
 * a forest in its place, or with a threshold that never moves.
 */
final class Baselines {

  /** Scores that only some families have. */
  private static final Set<ScoreChoice.Kind> OF_FAMILIES =
      EnumSet.of(ScoreChoice.Kind.DISTANCE, ScoreChoice.Kind.PROBABILITY);

  private Baselines() {}

  /**
   * @param kinds wanted
   */
  static List<Contender> of(Contender first, Set<Kind> kinds) {
    List<Contender> baselines = new ArrayList<>();
    DetectorConfig detector = first.detector(Map.of());
    if (kinds.contains(Kind.PCA) && detector.model().autoencoder() != Autoencoder.PCA) {
      baselines.add(as("pca", Kind.PCA, first, pca(detector)));
    }
    if (kinds.contains(Kind.FOREST)) {
      baselines.add(as("forest", Kind.FOREST, first, Map.of()));
    }
    if (kinds.contains(Kind.STATIC)) {
      baselines.add(as("static", Kind.STATIC, first, Map.of()));
    }
    return baselines;
  }

  private static Contender as(
      String name, Kind kind, Contender first, Map<String, String> settings) {
    Contender changed = first.with("", settings);
    return new Contender(name, "", kind, changed.file(), changed.settings());
  }

  private static Map<String, String> pca(DetectorConfig detector) {
    Map<String, String> settings =
        new LinkedHashMap<>(new ShortList(detector).settings(Autoencoder.PCA));
    if (OF_FAMILIES.contains(detector.model().score().kind())) {
      settings.put(Setting.MODEL_SCORE.key(), "mse");
    }
    return settings;
  }
}
