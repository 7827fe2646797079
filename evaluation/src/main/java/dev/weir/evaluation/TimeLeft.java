package dev.weir.evaluation;

import java.time.Duration;
import java.util.Locale;

/** How long the rest of some work takes if it goes on as it went. Not thread-safe. */
final class TimeLeft {

  private static final int MINUTE = 60;

  private final double total;
  private double done;

  /**
   * @param total effort of all, in any unit
   */
  TimeLeft(double total) {
    this.total = total;
  }

  /**
   * For people: {@code about 40 s left}, {@code about 3 min left}; empty when nothing is left.
   *
   * @param took for all that is done
   * @param effort of what was done just now, > 0
   */
  String after(Duration took, double effort) {
    done += effort;
    long seconds = Math.round(took.toMillis() / 1000.0 / done * (total - done));
    if (seconds < 1) {
      return "";
    }
    return seconds < 2 * MINUTE
        ? String.format(Locale.ROOT, "about %d s left", seconds)
        : String.format(Locale.ROOT, "about %d min left", Math.round(seconds / (double) MINUTE));
  }
}
