package dev.weir.detection.evaluation.calibration;

/** Counts one entity's events and exceedances. */
final class RateCounter {

  private static final double MILLIS_A_DAY = 86_400_000.0;

  private long firstTime = Long.MAX_VALUE;
  private long lastTime = Long.MIN_VALUE;
  private long events;
  private long judged;
  private long exceeding;

  void see(long eventTime) {
    firstTime = Math.min(firstTime, eventTime);
    lastTime = Math.max(lastTime, eventTime);
    events++;
  }

  void judge(boolean exceeds) {
    judged++;
    if (exceeds) {
      exceeding++;
    }
  }

  EntityRate rate() {
    return new EntityRate(events, judged, exceeding, (lastTime - firstTime) / MILLIS_A_DAY);
  }
}
