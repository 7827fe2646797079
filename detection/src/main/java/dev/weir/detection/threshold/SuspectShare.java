package dev.weir.detection.threshold;

import java.util.Arrays;

/**
 * The share of suspects that an entity's recent panes agree on: the lower median over groups of
 * panes, so that one bad pane is outvoted and sparse panes count for what they hold.
 */
final class SuspectShare {

  /** Fewer are single anomalies, whatever their share of a short history. */
  private static final double LEAST_SUSPECTS = 3;

  private final int recentPanes;
  private final double[] shares;
  private int groups;

  SuspectShare(int recentPanes) {
    this.recentPanes = recentPanes;
    this.shares = new double[recentPanes];
  }

  /** In [0, 1]; 0 where nothing was counted. */
  double of(PaneTable panes) {
    int first = Math.max(0, panes.panes() - recentPanes);
    double all = 0;
    for (int pane = first; pane < panes.panes(); pane++) {
      all += panes.total(pane);
    }
    if (suspects(panes, first) < LEAST_SUSPECTS) {
      return 0;
    }
    group(panes, first, all / (2 * recentPanes));
    Arrays.sort(shares, 0, groups);
    return groups == 0 ? 0 : shares[(groups - 1) / 2];
  }

  private static double suspects(PaneTable panes, int first) {
    double suspects = 0;
    for (int pane = first; pane < panes.panes(); pane++) {
      suspects += panes.suspects(pane);
    }
    return suspects;
  }

  private void group(PaneTable panes, int first, double enough) {
    groups = 0;
    double total = 0;
    double suspects = 0;
    for (int pane = first; pane < panes.panes(); pane++) {
      total += panes.total(pane);
      suspects += panes.suspects(pane);
      if (total > 0 && total >= enough) {
        shares[groups++] = suspects / total;
        total = 0;
        suspects = 0;
      }
    }
  }
}
