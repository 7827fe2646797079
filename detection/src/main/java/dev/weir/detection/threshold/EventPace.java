package dev.weir.detection.threshold;

/** How many events a day an entity's closed panes speak of. */
final class EventPace {

  private static final double MILLIS_PER_DAY = 86_400_000;

  private EventPace() {}

  /**
   * Counts from the second pane on: the first may have begun in its middle.
   *
   * @param panes closed ones, oldest first
   * @param next pane behind them
   * @return NaN where there is no second pane
   */
  static double perDay(PaneTable panes, long next, long paneMillis) {
    if (panes.panes() < 2) {
      return Double.NaN;
    }
    double events = 0;
    for (int pane = 1; pane < panes.panes(); pane++) {
      events += panes.total(pane);
    }
    return events * MILLIS_PER_DAY / ((double) (next - panes.id(1)) * paneMillis);
  }
}
