package dev.weir.evaluation;

import java.time.Duration;
import java.util.Locale;

/** How long the rest of some work takes if it goes on as it went. */
final class TimeLeft {

  private static final int MINUTE = 60;

  private TimeLeft() {}

  /**
   * For people: {@code about 40 s left}, {@code about 3 min left}; empty when nothing is left.
   *
   * @param took for those done
   * @param done at least one
   * @param total of them
   */
  static String text(Duration took, int done, int total) {
    long seconds = Math.round(took.toMillis() / 1000.0 / done * (total - done));
    if (done >= total) {
      return "";
    }
    return seconds < 2 * MINUTE
        ? String.format(Locale.ROOT, "about %d s left", seconds)
        : String.format(Locale.ROOT, "about %d min left", Math.round(seconds / (double) MINUTE));
  }
}
