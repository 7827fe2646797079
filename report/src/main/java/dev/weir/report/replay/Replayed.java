package dev.weir.report.replay;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.report.calibration.Promise;
import java.util.List;
import java.util.Optional;

/**
 * A replay, as far as its page tells of it.
 *
 * @param detector name
 * @param facts names and values of what was replayed with what
 * @param figures name, value and meaning of the figures that tell most; may be empty
 * @param others the same of all other figures
 * @param series of at least one event each
 * @param incidents the alerts
 * @param promise how often thresholds were to be exceeded, and were
 * @param truth where labels were asked for
 */
public record Replayed(
    String detector,
    List<List<String>> facts,
    List<List<String>> figures,
    List<List<String>> others,
    List<JudgedSeries> series,
    Incidents incidents,
    Promise promise,
    Optional<Truth> truth) {

  /**
   * What labels say of it.
   *
   * @param ranking of the scores
   * @param alerts row by row and span by span
   */
  public record Truth(Ranking ranking, AlertQuality alerts) {}
}
