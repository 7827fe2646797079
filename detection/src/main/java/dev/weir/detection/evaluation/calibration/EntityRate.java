package dev.weir.detection.evaluation.calibration;

import java.util.OptionalDouble;

/**
 * How often one entity's usual events, or those of several, exceeded their thresholds.
 *
 * @param events all of them, ≥ 0
 * @param judged those that had a threshold and are not labelled anomalous, in [0, events]
 * @param exceeding those of the judged whose score was above it, in [0, judged]
 * @param days event time from the first of all events to the last, ≥ 0; of several entities the sum
 */
public record EntityRate(long events, long judged, long exceeding, double days) {

  /** exceeding ÷ judged, to be held against {@code threshold.alpha}. Empty if none was judged. */
  public OptionalDouble share() {
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) exceeding / judged);
  }

  /**
   * Exceedances of an entity in a day at this share, to be held against {@code
   * threshold.alertsPerDay}:
   *
   * <pre>exceeding / judged · events / days</pre>
   *
   * so that neither warming up nor labelled incidents lower it. Empty if none was judged or no time
   * passed.
   */
  public OptionalDouble perDay() {
    return judged == 0 || days == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) exceeding / judged * (events / days));
  }
}
