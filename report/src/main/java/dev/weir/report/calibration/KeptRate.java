package dev.weir.report.calibration;

import dev.weir.detection.evaluation.calibration.EntityRate;

/**
 * One entity's rate of exceedances beside the one that was asked for.
 *
 * @param found what its usual events did
 * @param asked exceedances among so many usual events that were asked for, &gt; 0; NaN if none were
 */
record KeptRate(String entityId, EntityRate found, double asked) {

  /** Exceedances, as a multiple of those asked for: 1 is the aim. */
  double times() {
    return found.exceeding() / asked;
  }
}
