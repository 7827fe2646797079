package dev.weir.streams.replay;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.Ranking;
import java.time.Duration;
import java.util.Optional;

/**
 * What a replay came to.
 *
 * @param events read from the files, bad ones counted
 * @param scored events that got a score
 * @param deadLetters events that went to the dead-letter topic instead
 * @param episodes opened
 * @param took from the first event read to the last result written
 * @param truth where labels were asked for
 */
public record ReplayFigures(
    long events,
    long scored,
    long deadLetters,
    long episodes,
    Duration took,
    Optional<Truth> truth) {

  /**
   * What labels say of it; unlabelled events are in neither.
   *
   * @param ranking of the scores
   * @param alerts point-wise and event-wise
   */
  public record Truth(Ranking ranking, AlertQuality alerts) {}

  /** Events read in a second. */
  public double eventsPerSecond() {
    return events / Math.max(seconds(), 1e-9);
  }

  public double seconds() {
    return took.toNanos() / 1e9;
  }
}
