package dev.weir.detection.threshold;

import java.nio.ByteBuffer;

/**
 * Keeps one bad clock from moving an entity's window, and lets a clock that was wrong be put right.
 *
 * <p><b>Forward.</b> An event more than a pane ahead is held: judged by the present snapshot,
 * moving nothing. If the entity's next event is ahead as well, at another time, and no further from
 * the held one than the nearer of the two is from the window, the gap was real and both are
 * learned. Otherwise the further of the two is given up.
 *
 * <p><b>Backward.</b> Events too old for the window that follow one another without a break outvote
 * it when they are more than the events learned since it last jumped (at most {@value
 * #FULL_TRUST}); the window then begins anew at their time.
 *
 * <p>Both rules know the entity's own events in their order only: no wall clock and no other
 * entity's time, so partitions, batches and replays make no difference.
 */
final class TimeGuard {

  /** Events after a jump from which on the window's time is trusted in full. */
  static final int FULL_TRUST = 100;

  private int trust;
  private int contradictions;
  private boolean holding;
  private long heldTime;
  private int heldBucket;

  boolean holding() {
    return holding;
  }

  long heldTime() {
    return heldTime;
  }

  int heldBucket() {
    return heldBucket;
  }

  void hold(long eventTime, int bucket) {
    holding = true;
    heldTime = eventTime;
    heldBucket = bucket;
  }

  void release() {
    holding = false;
  }

  /**
   * Whether an event ahead of the window confirms the held one.
   *
   * @param current pane of the window
   * @param held pane of the held event
   * @param pane of the event
   */
  static boolean agree(long current, long held, long pane) {
    return Math.abs(pane - held) <= Math.min(pane, held) - current + 1;
  }

  /** See {@link PspState#warm}. */
  int warm() {
    return trust;
  }

  void jumped() {
    trust = 0;
    contradictions = 0;
  }

  /** An event was learned within the window. */
  void learned() {
    trust = Math.min(FULL_TRUST, trust + 1);
    contradictions = 0;
  }

  /** Whether an event too old for the window, with those before it, outvotes the window. */
  boolean outvoted() {
    contradictions++;
    return contradictions > trust;
  }

  void write(ByteBuffer target) {
    target.put((byte) trust).put((byte) contradictions).put((byte) (holding ? 1 : 0));
    if (holding) {
      target.putLong(heldTime).putShort((short) heldBucket);
    }
  }

  void read(ByteBuffer source) {
    trust = source.get();
    contradictions = source.get();
    holding = source.get() != 0;
    if (holding) {
      heldTime = source.getLong();
      heldBucket = source.getShort();
    }
    if (trust < 0 || trust > FULL_TRUST || contradictions < 0 || contradictions > trust) {
      throw new IllegalArgumentException(
          "contradictions must be in [0, trust], trust in [0, %d], found %d, %d"
              .formatted(FULL_TRUST, contradictions, trust));
    }
    if (holding && (heldBucket < 0 || heldBucket >= ScoreBuckets.COUNT)) {
      throw new IllegalArgumentException("held bucket must be in [0, 1023], found " + heldBucket);
    }
  }
}
