package dev.weir.detection.threshold;

import java.util.OptionalDouble;

/**
 * How many of an entity's events may exceed its threshold: a share of them, or so many a day.
 *
 * <p>The rate is one of single events. An episode gathers several, so episodes are never more.
 */
public sealed interface AlertRate {

  /** Share used where nothing is configured, and by a budget until events have been counted. */
  double DEFAULT_ALPHA = 1e-3;

  /**
   * The share of events to exceed the threshold.
   *
   * @param observedEventsPerDay of the entity; NaN while unknown
   */
  double alpha(double observedEventsPerDay);

  /**
   * The same share whatever the entity's pace.
   *
   * @param alpha in (0, 0.1]
   */
  record Share(double alpha) implements AlertRate {

    public Share {
      if (!(alpha > 0 && alpha <= 0.1)) {
        throw new IllegalArgumentException(
            "threshold.alpha must be in (0, 0.1], found %s".formatted(alpha));
      }
    }

    @Override
    public double alpha(double observedEventsPerDay) {
      return alpha;
    }
  }

  /**
   * So many exceedances per entity and day; the share follows from the entity's pace and is held
   * within [1e-5, 0.02].
   *
   * @param alertsPerDay in (0, 1e6]
   * @param eventsPerDay an entity's pace, in (0, 1e12]; where empty it is counted from the panes,
   *     anew at every pane
   */
  record DailyBudget(double alertsPerDay, OptionalDouble eventsPerDay) implements AlertRate {

    private static final double MINIMUM_ALPHA = 1e-5;
    private static final double MAXIMUM_ALPHA = 0.02;

    public DailyBudget {
      if (!(alertsPerDay > 0 && alertsPerDay <= 1e6)) {
        throw new IllegalArgumentException(
            "threshold.alertsPerDay must be in (0, 1000000], found %s".formatted(alertsPerDay));
      }
      if (eventsPerDay.isPresent()
          && !(eventsPerDay.getAsDouble() > 0 && eventsPerDay.getAsDouble() <= 1e12)) {
        throw new IllegalArgumentException(
            "threshold.eventsPerDay must be in (0, 1e12], found %s"
                .formatted(eventsPerDay.getAsDouble()));
      }
    }

    @Override
    public double alpha(double observedEventsPerDay) {
      double pace = eventsPerDay.orElse(observedEventsPerDay);
      if (Double.isNaN(pace)) {
        return DEFAULT_ALPHA;
      }
      return Math.min(MAXIMUM_ALPHA, Math.max(MINIMUM_ALPHA, alertsPerDay / pace));
    }
  }
}
