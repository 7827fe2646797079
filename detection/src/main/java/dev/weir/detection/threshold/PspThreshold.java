package dev.weir.detection.threshold;

import dev.weir.detection.event.BadEventException;
import java.util.SortedMap;

/**
 * PSP, pane-sketch peaks-over-threshold: judges each event of an entity by what its recent scores
 * were, and learns it.
 *
 * <p>An entity's scores are counted in panes of event time, which begin at other times for each
 * entity ({@link PspState#of}). When a pane begins, the tail of the last panes gives a snapshot: a
 * threshold that a share α of events exceeds, and a p-value for any score. It judges every event of
 * the pane, whatever their order. Until an entity has {@value SnapshotMaker#SETTLED} events
 * snapshots are also taken within panes, each time its events have doubled. Every event is learned,
 * anomalous ones too; see {@link SnapshotMaker} for what keeps an incident from becoming normal,
 * and {@link TimeGuard} for what keeps a bad clock from moving the window.
 *
 * <p>Allocates nothing but where a snapshot is taken or a late event learned. Decisions depend on
 * an entity's own events and their times only. Not thread-safe (scratch space of some 60 KB); one
 * per thread, for any number of states.
 */
public final class PspThreshold {

  /** Counting stops here, well clear of overflow. */
  private static final int MOST_COUNTED = 1 << 30;

  private final PspPolicy policy;
  private final long paneMillis;
  private final SnapshotMaker snapshots;
  private final PaneTable table;

  /**
   * @param prior histogram of scores known before the entity's own, bucket to count; may be empty
   * @throws IllegalArgumentException if a bucket of the prior is outside [0, 1023]
   */
  public PspThreshold(PspPolicy policy, SortedMap<Integer, Integer> prior) {
    if (!prior.isEmpty() && (prior.firstKey() < 0 || prior.lastKey() >= ScoreBuckets.COUNT)) {
      throw new IllegalArgumentException(
          "buckets of the prior must be in [0, 1023], found %d..%d"
              .formatted(prior.firstKey(), prior.lastKey()));
    }
    this.policy = policy;
    this.paneMillis = policy.pane().toMillis();
    this.snapshots = new SnapshotMaker(policy, prior);
    this.table = new PaneTable(policy.panes() + 1);
  }

  /**
   * Judges an event and learns it.
   *
   * @param eventTime milliseconds since 1970-01-01T00:00:00Z
   * @param score finite, ≥ 0; beyond the grid of {@link ScoreBuckets} all scores are alike
   * @param into is given what there is to say of the event
   * @throws BadEventException if the score is no score; the state is as it was
   */
  public void judge(PspState state, long eventTime, double score, Judgement into)
      throws BadEventException {
    if (!(score >= 0 && score < Double.POSITIVE_INFINITY)) {
      throw new BadEventException(
          BadEventException.Stage.THRESHOLD, "score must be in [0, ∞), found " + score);
    }
    int bucket = ScoreBuckets.bucketOf(score);
    long time = state.paneTime(eventTime, paneMillis);
    long pane = Math.floorDiv(time, paneMillis);
    if (!state.started || state.paneMillis != paneMillis) {
      begin(state, time, pane);
    }
    into.ahead = !arrive(state, time, pane, bucket);
    decide(state, pane, Math.min(score, ScoreBuckets.HIGHEST), into);
    into.highest = ScoreBuckets.endOf(Math.max(state.snapshot.highest(), state.open.highest()));
    if (!into.ahead) {
      learn(state, pane, bucket, into);
    }
  }

  private void begin(PspState state, long time, long pane) {
    state.started = true;
    state.paneMillis = paneMillis;
    restart(state, time, pane);
  }

  /**
   * Leaves the window for one that begins at the pane. The snapshot stays where little is known.
   */
  private void restart(PspState state, long time, long pane) {
    state.since = time;
    state.closed.clear();
    state.guard.release();
    state.guard.jumped();
    open(state, pane);
  }

  /**
   * Moves the window to the event if it may.
   *
   * @return false if the event is ahead, and held
   */
  private boolean arrive(PspState state, long time, long pane, int bucket) {
    if (pane > state.open.id() + 1) {
      return confirm(state, time, pane, bucket);
    }
    if (state.guard.holding()) {
      state.guard.release();
      state.strayed++;
    }
    if (pane > state.open.id()) {
      roll(state, pane);
    } else if (pane <= state.open.id() - policy.panes() && state.guard.outvoted()) {
      restart(state, time, pane);
    } else if (young(state) && state.seen >= state.nextRefresh) {
      refresh(state);
    }
    return true;
  }

  private static boolean young(PspState state) {
    return state.seen < SnapshotMaker.SETTLED || !state.snapshot.known();
  }

  private boolean confirm(PspState state, long time, long pane, int bucket) {
    TimeGuard guard = state.guard;
    if (!guard.holding() || guard.heldTime() == time) {
      guard.hold(time, bucket);
      return false;
    }
    long held = Math.floorDiv(guard.heldTime(), paneMillis);
    if (!TimeGuard.agree(state.open.id(), held, pane)) {
      state.strayed++;
      guard.hold(time, bucket);
      return false;
    }
    jump(state, pane, held);
    return true;
  }

  /** Moves over a gap that two events agree on, and learns the first of them where it still can. */
  private void jump(PspState state, long pane, long held) {
    state.guard.release();
    state.guard.jumped();
    if (held > pane) {
      state.strayed++;
      roll(state, pane);
      return;
    }
    roll(state, held);
    count(state);
    state.open.add(state.guard.heldBucket(), 1);
    if (pane > held) {
      roll(state, pane);
    }
  }

  private void roll(PspState state, long pane) {
    long first = pane - policy.panes();
    state.closed.dropBefore(first);
    if (state.open.id() >= first) {
      state.closed.append(state.open, policy.panes());
    }
    open(state, pane);
  }

  /** Opens a pane with a snapshot of the closed ones, then forgets the oldest of these. */
  private void open(PspState state, long pane) {
    long first = pane - policy.panes();
    table.clear();
    state.closed.copyTo(table, first);
    double alpha = policy.rate().alpha(EventPace.perDay(table, pane, paneMillis, state.since));
    snapshot(state, alpha);
    state.closed.dropBefore(first + 1);
    state.open.begin(pane, state.snapshot.gate());
  }

  private void refresh(PspState state) {
    table.clear();
    state.closed.copyTo(table, state.open.id() - policy.panes() + 1);
    state.open.copyTo(table);
    snapshot(state, state.snapshot.alpha());
    state.open.setGate(state.snapshot.gate());
  }

  private void snapshot(PspState state, double alpha) {
    state.snapshot = snapshots.make(table, state.snapshot, state.seen, alpha);
    while (state.nextRefresh <= state.seen && state.nextRefresh < MOST_COUNTED) {
      state.nextRefresh *= 2;
    }
    if (!state.snapshot.known() && state.seen >= Judgement.SAMPLES_NEEDED) {
      state.nextRefresh = Math.min(state.nextRefresh, state.seen + Judgement.SAMPLES_NEEDED);
    }
  }

  private void decide(PspState state, long pane, double score, Judgement into) {
    into.samplesSeen = state.seen;
    into.cold = state.seen < SnapshotMaker.SETTLED;
    into.late = pane < state.open.id();
    into.tooLate = pane <= state.open.id() - policy.panes();
    state.snapshot.judge(score, into);
    if (state.seen < Judgement.SAMPLES_NEEDED || !state.snapshot.known()) {
      into.verdict = Verdict.WARMING_UP;
    } else {
      into.verdict = score > into.threshold ? Verdict.ANOMALOUS : Verdict.NORMAL;
    }
  }

  private void learn(PspState state, long pane, int bucket, Judgement judgement) {
    if (judgement.tooLate) {
      state.tooLate++;
      return;
    }
    count(state);
    if (judgement.late) {
      state.late++;
      state.closed.learn(pane, bucket, state.snapshot.gate(), policy.panes());
    } else {
      state.open.add(bucket, 1);
    }
  }

  private static void count(PspState state) {
    state.guard.learned();
    if (state.seen < MOST_COUNTED) {
      state.seen++;
    }
  }
}
