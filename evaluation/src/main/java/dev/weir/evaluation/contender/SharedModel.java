package dev.weir.evaluation.contender;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ModelSettings;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import dev.weir.detection.score.Smoothing;
import dev.weir.evaluation.contender.Contender.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders that one training serves: they differ in what is decided by the scores alone.
 *
 * @param contenders at least one
 * @param seedless whether every seed gives the same model
 */
public record SharedModel(List<Contender> contenders, boolean seedless) {

  public SharedModel {
    contenders = List.copyOf(contenders);
  }

  /** What a model follows from. The prior of a label probability is made where it is trained. */
  private record Origin(
      boolean forest,
      EventSettings events,
      FeatureSchema features,
      ModelSettings model,
      Judged judged,
      Smoothing smoothing) {

    static Origin of(Contender contender) {
      DetectorConfig detector = contender.detector(Map.of());
      Judged judged = detector.score().judged();
      return new Origin(
          contender.kind() == Kind.FOREST,
          detector.events(),
          detector.features(),
          detector.model(),
          judged,
          judged == Judged.SCORE ? Smoothing.none() : detector.score().smoothing());
    }

    /** Principal components are; what learns from labels on top of them begins at random. */
    boolean seedless() {
      return !forest && model.autoencoder() == Autoencoder.PCA && model.labels().isEmpty();
    }
  }

  /** Groups them, in their order. */
  public static List<SharedModel> group(List<Contender> contenders) {
    Map<Origin, List<Contender>> groups = new LinkedHashMap<>();
    contenders.forEach(
        one -> groups.computeIfAbsent(Origin.of(one), key -> new ArrayList<>()).add(one));
    return groups.entrySet().stream()
        .map(entry -> new SharedModel(entry.getValue(), entry.getKey().seedless()))
        .toList();
  }
}
