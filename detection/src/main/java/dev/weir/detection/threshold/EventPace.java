package dev.weir.detection.threshold;

/** How many events a day an entity's closed panes speak of. */
final class EventPace {

  private static final double MILLIS_PER_DAY = 86_400_000;
  private static final double LEAST_EVENTS = 20;

  private EventPace() {}

  /**
   * Over the time from the first pane, or from where the window began within it, to the next pane.
   *
   * @param panes closed ones, oldest first
   * @param next pane behind them
   * @param since event time at which the window began
   * @return NaN where too few events were counted to tell
   */
  static double perDay(PaneTable panes, long next, long paneMillis, long since) {
    double events = 0;
    for (int pane = 0; pane < panes.panes(); pane++) {
      events += panes.total(pane);
    }
    if (events < LEAST_EVENTS) {
      return Double.NaN;
    }
    long from = Math.max(since, panes.id(0) * paneMillis);
    return events * MILLIS_PER_DAY / Math.max(1, next * paneMillis - from);
  }
}
