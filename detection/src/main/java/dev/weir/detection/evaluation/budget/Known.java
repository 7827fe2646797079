package dev.weir.detection.evaluation.budget;

import java.util.Arrays;
import java.util.OptionalInt;

/** The entities that nobody needs to look at any more. */
final class Known {

  private static final long NEVER = Long.MAX_VALUE;

  private final OptionalInt knownAfterDays;

  /** For each entity the first day from which it is known. */
  private final long[] since;

  Known(int entities, OptionalInt knownAfterDays) {
    this.knownAfterDays = knownAfterDays;
    this.since = new long[entities];
    Arrays.fill(since, NEVER);
  }

  boolean is(int entity, long day) {
    return day >= since[entity];
  }

  /** The entity was found out. */
  void remove(int entity) {
    since[entity] = Long.MIN_VALUE;
  }

  /** Notes which entities were anomalous on a day, whose labels come in later. */
  void learn(EntityDays days, int start) {
    if (knownAfterDays.isEmpty()) {
      return;
    }
    int end = days.endOfDay(start);
    for (int place = start; place < end; place++) {
      if (days.isAnomalous(place)) {
        long from = days.day(place) + 1 + knownAfterDays.getAsInt();
        int entity = days.entity(place);
        since[entity] = Math.min(since[entity], from);
      }
    }
  }
}
