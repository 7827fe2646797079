package dev.weir.report.calibration;

import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.evaluation.calibration.EntityRate;
import dev.weir.detection.threshold.AlertRate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a detector was to keep to, and what it kept.
 *
 * @param rate at which usual events are to exceed their thresholds; empty where the detector's
 *     policy promises none
 * @param kept by the usual events
 */
public record Promise(Optional<AlertRate> rate, Calibration kept) {

  /** Entities with a usual event that was judged, the lowest rate first. */
  List<KeptRate> entities() {
    return kept.entities().entrySet().stream()
        .filter(entry -> entry.getValue().judged() > 0)
        .map(entry -> kept(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(KeptRate::times).thenComparing(KeptRate::entityId))
        .toList();
  }

  private KeptRate kept(String entityId, EntityRate found) {
    return new KeptRate(entityId, found, found.judged() * alpha(found));
  }

  /** The share of an entity's events that may exceed; NaN where none is promised. */
  private double alpha(EntityRate found) {
    double eventsPerDay = found.days() == 0 ? Double.NaN : found.events() / found.days();
    return rate.map(asked -> asked.alpha(eventsPerDay)).orElse(Double.NaN);
  }
}
