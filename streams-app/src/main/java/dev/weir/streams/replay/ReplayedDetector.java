package dev.weir.streams.replay;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.Topics;
import java.util.Optional;

/** A detector as a replay runs it: the same decisions, every score told, nothing left on disk. */
final class ReplayedDetector {

  private ReplayedDetector() {}

  /**
   * @param topic that the events come from; empty where it is the detector's
   */
  static DetectorConfig of(DetectorConfig live, Optional<String> topic) {
    Topics topics = live.topics();
    return new DetectorConfig(
        live.name(),
        new Topics(
            topic.orElse(topics.events()),
            topics.alerts(),
            Optional.of(topics.scores().orElse(live.name() + "-scores")),
            topics.deadLetters()),
        live.events(),
        live.features(),
        live.model(),
        live.score(),
        live.threshold(),
        live.alert(),
        live.state().inMemory(),
        live.http(),
        live.kafka());
  }
}
