package dev.weir.streams.replay.figures;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.detection.evaluation.budget.CardPrecision;
import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.evaluation.nab.NabScore;
import dev.weir.detection.evaluation.nab.Probation;
import dev.weir.detection.evaluation.range.RangeQuality;
import dev.weir.detection.evaluation.volume.VolumeUnderSurface;
import dev.weir.detection.threshold.AlertRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a replay came to.
 *
 * @param events read from the files, bad ones counted
 * @param scored events that got a score
 * @param deadLetters events that went to the dead-letter topic instead
 * @param episodes opened
 * @param took from the first event read to the last result written
 * @param calibration how often scores exceeded their thresholds, beside how often they were to
 * @param truth where labels were asked for
 */
public record ReplayFigures(
    long events,
    long scored,
    long deadLetters,
    long episodes,
    Duration took,
    Calibrated calibration,
    Optional<Truth> truth) {

  /**
   * What was promised and what was kept.
   *
   * @param target of the detector, for every entity
   * @param promised whether thresholds keep to it: one on a level stands where it stands
   * @param realised by usual events, in all and for each entity
   */
  public record Calibrated(AlertRate target, boolean promised, Calibration realised) {}

  /**
   * What labels say of it; unlabelled events are in none.
   *
   * @param ranking of the scores
   * @param volume under their surface
   * @param cardPrecision of the {@value #CARDS} highest entities a day
   * @param alerts point-wise and event-wise
   * @param ranges flagged against labelled ones
   * @param nab score of the alerts
   */
  public record Truth(
      Ranking ranking,
      VolumeUnderSurface volume,
      OptionalDouble cardPrecision,
      AlertQuality alerts,
      RangeQuality ranges,
      NabScore nab) {

    /** Entities that people look at in a day, as {@code card_precision_at_100} names them. */
    static final int CARDS = 100;

    static Truth of(List<JudgedSeries> entities, Probation probation) {
      return new Truth(
          Ranking.of(entities),
          VolumeUnderSurface.of(entities),
          CardPrecision.at(CARDS).of(entities),
          AlertQuality.of(entities),
          RangeQuality.of(entities),
          NabScore.of(entities, probation));
    }
  }

  /** Events read in a second. */
  public double eventsPerSecond() {
    return events / Math.max(seconds(), 1e-9);
  }

  public double seconds() {
    return took.toNanos() / 1e9;
  }
}
