package dev.weir.trainer;

import dev.weir.detection.features.ClockCycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which of the wanted cycles of the clock a model is given. Of a cycle that was not seen twice
 * nobody can tell what of it comes back.
 *
 * @param cycles in the order wanted
 * @param warnings a line for each that is left out
 */
record UsedClock(List<ClockCycle> cycles, List<String> warnings) {

  private static final int TIMES = 2;

  static UsedClock of(List<ClockCycle> wanted, boolean conditioned, Duration covered) {
    List<ClockCycle> used = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (ClockCycle cycle : wanted) {
      Duration needed = cycle.duration().multipliedBy(TIMES);
      if (!conditioned) {
        warnings.add(
            "%s of features.clock left out: the family looks at no clock".formatted(cycle));
      } else if (covered.compareTo(needed) < 0) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s of features.clock left out: training data must cover %d days, found %.1f",
                cycle,
                needed.toDays(),
                Math.floor(covered.toMinutes() / 144.0) / 10));
      } else {
        used.add(cycle);
      }
    }
    return new UsedClock(used, warnings);
  }
}
