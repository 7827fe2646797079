package dev.weir.detection.detector;

import dev.weir.detection.alert.EpisodePolicy;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.threshold.PspPolicy;
import java.util.Map;

/**
 * A detector, as its file describes it; read by trainer and app alike. Valid by construction.
 *
 * @param name lower-case letters, digits and dashes
 * @param kafka every {@code kafka.*} key with the prefix removed, for the Kafka clients
 */
public record DetectorConfig(
    String name,
    Topics topics,
    EventSettings events,
    FeatureSchema features,
    ModelSettings model,
    ScoreSettings score,
    PspPolicy threshold,
    EpisodePolicy alert,
    StateSettings state,
    HttpSettings http,
    Map<String, String> kafka) {

  public DetectorConfig {
    kafka = Map.copyOf(kafka);
  }

  /** The same, reading events by another schema: this one with the categories that were learnt. */
  public DetectorConfig withFeatures(FeatureSchema learnt) {
    return new DetectorConfig(
        name, topics, events, learnt, model, score, threshold, alert, state, http, kafka);
  }
}
