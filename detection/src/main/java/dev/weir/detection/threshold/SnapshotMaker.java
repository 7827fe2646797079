package dev.weir.detection.threshold;

import java.util.Map;
import java.util.SortedMap;

/**
 * Makes the snapshot that an entity's events are judged by from its panes and the prior.
 *
 * <p>Scores beyond their pane's gate are suspects: an incident, or a new level. Where the recent
 * panes agree that there are many (the median of their shares of suspects), it is a new level and
 * is accepted; where only some panes have many, those are left out; and no more suspects than the
 * gate allows for are ever kept, the smallest first.
 *
 * <p>Costs 3–15 µs, with some 45 KB of scratch space. Not thread-safe; one per thread.
 */
final class SnapshotMaker {

  /** Events after which the entity no longer counts as cold. */
  static final int SETTLED = 1024;

  private static final double LEAST_MASS = 20;
  private static final double PRIOR_FADES_AT = 1000;
  private static final double PRIOR_WEIGHT = 300;
  private static final double LEAST_ACCEPTED_SHARE = 0.002;
  private static final double INCIDENT_SHARE = 0.05;
  private static final double INCIDENT_COUNT = 3;

  private final PspPolicy policy;
  private final ScoreMass prior = new ScoreMass();
  private final ScoreMass mass = new ScoreMass();
  private final ScoreMass suspects = new ScoreMass();
  private final SuspectShare recentShare;
  private final LevelLimit level;

  /**
   * @param prior bucket to count, empty where there is none
   */
  SnapshotMaker(PspPolicy policy, SortedMap<Integer, Integer> prior) {
    this.policy = policy;
    this.recentShare = new SuspectShare(policy.recentPanes());
    for (Map.Entry<Integer, Integer> entry : prior.entrySet()) {
      this.prior.add(entry.getKey(), entry.getValue());
    }
    this.level = policy.level().map(rule -> new LevelLimit(rule, this.prior)).orElse(null);
  }

  /**
   * @param current what judges now; returned again where an idle entity's panes say too little
   * @param seen events the entity learned in all
   */
  Snapshot make(PaneTable panes, Snapshot current, int seen, double alpha) {
    double gateAlpha = policy.gateAlpha(alpha);
    double share = recentShare.of(panes);
    boolean accepting = share > Math.max(4 * gateAlpha, LEAST_ACCEPTED_SHARE);
    gather(panes, accepting);
    double own = mass.total() + suspects.total();
    suspects.trimTop(2 * (accepting ? share : gateAlpha) * own);
    mass.addClipped(suspects, accepting ? Snapshot.NO_GATE : current.gate());
    own = mass.total();
    if (seen >= SETTLED && own < LEAST_MASS && current.known()) {
      return current;
    }
    addPrior(own);
    return mass.total() < LEAST_MASS
        ? Snapshot.unknown(alpha).withHighest(panes.highest())
        : fit(panes, alpha, accepting);
  }

  private void gather(PaneTable panes, boolean accepting) {
    mass.clear();
    suspects.clear();
    for (int pane = 0; pane < panes.panes(); pane++) {
      if (accepting || !incident(panes, pane)) {
        panes.split(pane, mass, suspects);
      }
    }
  }

  private static boolean incident(PaneTable panes, int pane) {
    double beyond = panes.suspects(pane);
    return beyond >= INCIDENT_COUNT && beyond > INCIDENT_SHARE * panes.total(pane);
  }

  private void addPrior(double own) {
    if (own >= PRIOR_FADES_AT || prior.total() == 0) {
      return;
    }
    double scale = PRIOR_WEIGHT * (1 - own / PRIOR_FADES_AT) / prior.total();
    int shift = own == 0 ? 0 : shift(own);
    for (int bucket = prior.lowest(); bucket <= prior.highest(); bucket++) {
      if (prior.weight(bucket) > 0) {
        int target = Math.max(0, Math.min(ScoreBuckets.COUNT - 1, bucket + shift));
        mass.add(target, prior.weight(bucket) * scale);
      }
    }
  }

  /** Moves the prior to the entity's own level, the more the more is known of it. */
  private int shift(double own) {
    int distance = mass.median() - prior.median();
    return (int) Math.floor(distance * own / (own + 3) + 0.5);
  }

  private Snapshot fit(PaneTable panes, double alpha, boolean accepting) {
    Tail tail = Tail.fit(mass, policy.tailFraction(), policy.minimumTail());
    double threshold = level == null ? tail.threshold(alpha) : level.threshold(panes, alpha);
    double gateAlpha = policy.gateAlpha(alpha);
    int gate = policy.gate() ? gate(tail.threshold(gateAlpha)) : Snapshot.NO_GATE;
    boolean extrapolating = alpha * mass.total() < 0.5;
    return new Snapshot(tail, threshold, alpha, gate, panes.highest(), accepting, extrapolating);
  }

  /** The last bucket whose value is at most the limit. */
  private static int gate(double limit) {
    int bucket = ScoreBuckets.bucketOf(limit);
    return Math.max(0, ScoreBuckets.valueOf(bucket) <= limit ? bucket : bucket - 1);
  }
}
