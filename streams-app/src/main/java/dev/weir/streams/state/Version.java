package dev.weir.streams.state;

import java.nio.ByteBuffer;

/**
 * One of the two versions of an entity's state that the stores have: which events it knows, and
 * where it lies. A state is not written over the version of the last commit but beside it, in the
 * other place, until it is committed itself. So whatever a crash leaves of an unfinished commit,
 * the version that fits the committed offset is still there.
 *
 * <p>Its binary form: topic i32 | offset i64 | since i64 | flags u8 (1 panes in place 1, 2 panes
 * moved, 4 based).
 *
 * @param place of the head, 0 or 1
 * @param topic digest of the topic's id: offsets of another topic say nothing
 * @param offset of the last event it has learnt; {@link #NONE} where that is not known, less where
 *     it is of another topic
 * @param since offset of the first event it has learnt beyond the version in the other place, or
 *     beyond nothing where there is none; {@link #NONE} where the other place is no version to go
 *     back to
 * @param based whether the other place has the version before {@code since}
 * @param panesPlace of the closed panes, 0 or 1
 * @param panesMoved whether the version before {@code since} has other panes, in the other place
 */
record Version(
    int place,
    int topic,
    long offset,
    long since,
    boolean based,
    int panesPlace,
    boolean panesMoved) {

  /** Length of the binary form. */
  static final int BYTES = Integer.BYTES + 2 * Long.BYTES + 1;

  /** Before all offsets. */
  static final long NONE = -1;

  private static final int PANES_IN_PLACE_1 = 1;
  private static final int PANES_MOVED = 2;
  private static final int BASED = 4;

  /** Of an entity without events, or one whose events were learnt before versions were kept. */
  static Version first(int topic) {
    return new Version(0, topic, NONE, NONE, false, 0, false);
  }

  /** Reads what {@link #write} wrote; one of another topic has learnt none of this one's events. */
  static Version read(ByteBuffer source, int place, int topic) {
    int ofTopic = source.getInt();
    long offset = source.getLong();
    long since = source.getLong();
    int flags = source.get();
    return new Version(
        place,
        topic,
        ofTopic == topic ? offset : beforeAll(offset),
        ofTopic == topic ? since : NONE,
        (flags & BASED) != 0,
        (flags & PANES_IN_PLACE_1) != 0 ? 1 : 0,
        (flags & PANES_MOVED) != 0);
  }

  /** Keeps the order: of two versions of another topic one is still the newer. */
  private static long beforeAll(long offset) {
    return Long.MIN_VALUE + 1 + offset;
  }

  void write(ByteBuffer target) {
    target.putInt(topic).putLong(offset).putLong(since);
    target.put(
        (byte)
            ((panesPlace == 1 ? PANES_IN_PLACE_1 : 0)
                | (panesMoved ? PANES_MOVED : 0)
                | (based ? BASED : 0)));
  }

  /**
   * The version that takes this one's place, which no commit has made good.
   *
   * @param last offset of the last event learnt
   * @param first offset of the first event learnt since this version was written, {@link #NONE} if
   *     nobody will ask for the version before
   */
  Version instead(long last, long first, boolean panesChanged) {
    boolean moves = panesChanged && based && !panesMoved;
    return new Version(
        place,
        topic,
        last,
        first == NONE || since == NONE ? first : since,
        based,
        moves ? 1 - panesPlace : panesPlace,
        moves || panesMoved);
  }

  /** The version beside this one, which is committed. */
  Version beside(long last, long first, boolean panesChanged) {
    return new Version(
        1 - place,
        topic,
        last,
        first,
        true,
        panesChanged ? 1 - panesPlace : panesPlace,
        panesChanged);
  }

  /** Whether this version knows an event that is still to come, or comes again. */
  boolean isAhead(long event) {
    return offset >= event;
  }

  /** Whether the version before lacks nothing but events from this one on. */
  boolean beganWith(long event) {
    return since != NONE && event <= since;
  }
}
