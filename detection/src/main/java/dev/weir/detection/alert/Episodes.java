package dev.weir.detection.alert;

import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.Verdict;

/**
 * Moves an entity's incident on, event by event, with hysteresis: enters when {@code hits} of the
 * last {@code window} events were anomalous, leaves after {@code calm} quiet events in a row. Quiet
 * is what the threshold calls so, or where the policy says by how much, a score under that share of
 * the threshold of its time.
 *
 * <p>Only events on time open and close incidents and count as calm. A late event that is anomalous
 * and not older than the incident belongs to it and may raise its peak; it never opens or closes
 * one. An event whose clock is ahead changes nothing, and neither does one that is judged while the
 * entity warms up.
 *
 * <p>Holds no state of its own; safe to share.
 */
public final class Episodes {

  private final EpisodePolicy policy;
  private final double exit;
  private final double record;
  private final long cooldownMillis;

  public Episodes(EpisodePolicy policy) {
    this.policy = policy;
    this.exit = policy.exit().orElse(Double.NaN);
    this.record = policy.record().orElse(0);
    this.cooldownMillis = policy.cooldown().toMillis();
  }

  /**
   * Takes note of a judged event.
   *
   * @param eventTime milliseconds since 1970-01-01T00:00:00Z
   * @return what it did to the incident; after {@link Transition#CLOSE} the state still tells of
   *     the incident that was closed
   */
  public Transition advance(EpisodeState state, long eventTime, double score, Judgement judgement) {
    if (judgement.ahead() || judgement.verdict() == Verdict.WARMING_UP) {
      return Transition.NONE;
    }
    if (judgement.late()) {
      return late(state, eventTime, score, judgement);
    }
    return state.open
        ? advanceOpen(state, eventTime, score, judgement)
        : advanceClosed(state, eventTime, score, judgement);
  }

  private static Transition late(
      EpisodeState state, long eventTime, double score, Judgement judgement) {
    boolean belongs = state.open && eventTime >= state.firstEventTime;
    return belongs && judgement.anomalous()
        ? grow(state, eventTime, score, judgement)
        : Transition.NONE;
  }

  private Transition advanceOpen(
      EpisodeState state, long eventTime, double score, Judgement judgement) {
    state.calm = quiet(score, judgement) ? state.calm + 1 : 0;
    if (judgement.anomalous()) {
      return grow(state, eventTime, score, judgement);
    }
    return state.calm >= policy.calm() ? close(state, eventTime) : Transition.NONE;
  }

  private boolean quiet(double score, Judgement judgement) {
    return Double.isNaN(exit) ? judgement.quiet() : score < exit * judgement.threshold();
  }

  private Transition advanceClosed(
      EpisodeState state, long eventTime, double score, Judgement judgement) {
    state.recent.add(judgement.anomalous(), eventTime, policy.window());
    if (!judgement.anomalous()
        || state.recent.count() < policy.hits()
        || score < record * judgement.highest()
        || coolingDown(state, eventTime)) {
      return Transition.NONE;
    }
    return open(state, eventTime, score, judgement);
  }

  /**
   * Measured either way, so that a clock put back does not silence the entity until it caught up.
   */
  private boolean coolingDown(EpisodeState state, long eventTime) {
    return state.closedBefore && Math.abs(eventTime - state.closedAt) < cooldownMillis;
  }

  private static Transition open(
      EpisodeState state, long eventTime, double score, Judgement judgement) {
    state.open = true;
    state.firstEventTime = state.recent.firstTime();
    state.eventCount = state.recent.count();
    state.calm = 0;
    state.recent.clear();
    peak(state, eventTime, score, judgement);
    return Transition.OPEN;
  }

  private static Transition grow(
      EpisodeState state, long eventTime, double score, Judgement judgement) {
    state.eventCount++;
    if (score <= state.peakScore) {
      return Transition.NONE;
    }
    peak(state, eventTime, score, judgement);
    return Transition.UPDATE;
  }

  private static void peak(EpisodeState state, long eventTime, double score, Judgement judgement) {
    state.peakEventTime = eventTime;
    state.peakScore = score;
    state.peakThreshold = judgement.threshold();
    state.peakPValue = judgement.pValue();
  }

  private static Transition close(EpisodeState state, long eventTime) {
    state.open = false;
    state.closedBefore = true;
    state.closedAt = eventTime;
    return Transition.CLOSE;
  }
}
