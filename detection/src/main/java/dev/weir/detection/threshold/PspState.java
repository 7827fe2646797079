package dev.weir.detection.threshold;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/**
 * What is known of one entity's scores: the open pane, the closed ones, and the snapshot that
 * judges now. {@link PspThreshold} moves it.
 *
 * <p>Its binary form has two parts, so that the larger is written only when it has changed: the
 * head, and the closed panes. Both are big-endian and canonical (equal states have equal bytes):
 *
 * <pre>
 * head:  version u8 = 2 | flags u8 (1 started, 2 snapshot known, 4 accepting, 8 extrapolating)
 *        | seen u32 | nextRefresh u32 | late u32 | tooLate u32 | strayed u32
 *        | alpha f64 | gate u16 | highest i16 | [threshold f64 | v f64 | p_t f64 | ξ f64 | σ f64]
 *        | trust u8 | contradictions u8 | holding u8 [time i64 | bucket u16]
 *        | [paneMillis i64 | since i64 | open pane]
 * panes: version u8 = 1 | length u16 | closed panes, oldest first
 * pane:  id i64 | gate u16 | length u16 | tokens (a varint or two for each bucket)
 * </pre>
 *
 * <p>A head of version 1, which had neither threshold nor highest bucket, is read too.
 *
 * <p>Together at most {@link #MAXIMUM_HEAD_BYTES} + {@link #MAXIMUM_PANES_BYTES} < 4096 bytes, 1 to
 * 3 KB as a rule. Not thread-safe; one per entity and model version.
 */
public final class PspState {

  /** No head is longer than this when written. */
  public static final int MAXIMUM_HEAD_BYTES = 111 + PaneCodec.MAXIMUM_BYTES;

  /** No record of closed panes is longer than this when written. */
  public static final int MAXIMUM_PANES_BYTES = 3 + ClosedPanes.MAXIMUM_BYTES;

  private static final int HEAD_VERSION = 2;
  private static final int FIRST_HEAD_VERSION = 1;
  private static final int PANES_VERSION = 1;
  private static final int STARTED = 1;
  private static final int KNOWN = 2;
  private static final int ACCEPTING = 4;
  private static final int EXTRAPOLATING = 8;

  private static final int DELAYS = 1 << 16;

  boolean started;
  long paneMillis;

  /**
   * Parts of a pane, of {@value #DELAYS}, that this entity's panes begin later than the clock's.
   */
  private int delay;

  /** When the window began, by the clock of the panes. */
  long since;

  int seen;
  int nextRefresh = 1;
  int late;
  int tooLate;
  int strayed;
  Snapshot snapshot = Snapshot.unknown(AlertRate.DEFAULT_ALPHA);
  final TimeGuard guard = new TimeGuard();
  final OpenPane open = new OpenPane();
  ClosedPanes closed = new ClosedPanes();

  /**
   * Lets the panes of an entity begin at a time of its own: later than multiples of their length by
   * a part of it that follows from the entity's id. Those of all entities would end at once else,
   * and be read and written with one minute's events. The binary form does not have it: to be
   * called wherever a state begins or is read.
   *
   * @param detector name of the detector, which is the id of the whole stream where events have no
   *     entity; its panes begin with the clock's
   * @return this
   */
  public PspState of(String entityId, String detector) {
    delay = entityId.equals(detector) ? 0 : delayOf(entityId);
    return this;
  }

  /** The part of a pane, in [0, 65,535] of 65,536, by which an entity's panes begin later. */
  public static int delayOf(String entityId) {
    // Fibonacci hashing: the hash codes of names in a row lie close to each other.
    return entityId.hashCode() * 0x9E3779B9 >>> 16;
  }

  /** An event time by the clock of this entity's panes, which is the one all its times are of. */
  long paneTime(long eventTime, long paneMillis) {
    // Ahead of the clock, never behind: a state whose panes were the clock's would take its next
    // events for late ones, which open no incident.
    return delay == 0 ? eventTime : eventTime + paneMillis - delay * paneMillis / DELAYS;
  }

  /** Events learned. */
  public int samplesSeen() {
    return seen;
  }

  /** Events learned in a pane before the current one. */
  public int lateEvents() {
    return late;
  }

  /** Events older than the window, judged but not learned. */
  public int tooLateEvents() {
    return tooLate;
  }

  /** Events whose clock was ahead and that no second event confirmed, judged but not learned. */
  public int strayedEvents() {
    return strayed;
  }

  /**
   * Reads what judging an event reads, so that it is in the processor's cache then.
   *
   * @return a number of no meaning, made of all that was read
   */
  public int warm() {
    return snapshot.warm() + open.warm() + guard.warm();
  }

  /** Whether the closed panes differ from what {@link #writePanes} last wrote or was read. */
  public boolean panesChanged() {
    return closed.changed();
  }

  /** Writes the head at the buffer's position. */
  public void writeHead(ByteBuffer target) {
    target.put((byte) HEAD_VERSION).put((byte) flags());
    target.putInt(seen).putInt(nextRefresh).putInt(late).putInt(tooLate).putInt(strayed);
    snapshot.write(target);
    guard.write(target);
    if (started) {
      target.putLong(paneMillis).putLong(since);
      PaneCodec.write(open, target);
    }
  }

  /** Writes the closed panes at the buffer's position. */
  public void writePanes(ByteBuffer target) {
    target.put((byte) PANES_VERSION);
    closed.write(target);
  }

  /**
   * Reads what {@link #writeHead} and {@link #writePanes} wrote, and leaves the buffers' positions
   * behind it.
   *
   * @param panes null where none were written yet
   * @throws IllegalArgumentException if the bytes are no state
   */
  public static PspState read(ByteBuffer head, ByteBuffer panes) {
    return begun(head, () -> panesIn(panes));
  }

  /**
   * Reads a head, and the panes only when a decision needs them, which is when a pane rolls, while
   * the entity is young, and at a late event: of a reading a minute and panes of two hours, at one
   * event in 120.
   *
   * @param panes asked once at most; gives null where none were written yet
   * @throws IllegalArgumentException if the head is none; where the panes are none, what then needs
   *     them throws it
   */
  public static PspState readHead(ByteBuffer head, Supplier<ByteBuffer> panes) {
    return begun(head, () -> ClosedPanes.unread(() -> panesIn(panes.get())));
  }

  private static PspState begun(ByteBuffer head, Supplier<ClosedPanes> panes) {
    return complete(
        () -> {
          PspState state = new PspState();
          int version = head.get();
          state.readFrom(head, version);
          state.closed = panes.get();
          if (version == FIRST_HEAD_VERSION) {
            state.snapshot = state.snapshot.withHighest(state.closed.highest());
          }
          return state;
        });
  }

  private static ClosedPanes panesIn(ByteBuffer source) {
    if (source == null) {
      return new ClosedPanes();
    }
    return complete(
        () -> {
          requireVersion(source.get(), PANES_VERSION, "panes");
          return ClosedPanes.read(source);
        });
  }

  private static <T> T complete(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BufferUnderflowException truncated) {
      throw new IllegalArgumentException(
          "threshold state must be complete, found its end too early", truncated);
    }
  }

  private int flags() {
    return (started ? STARTED : 0)
        | (snapshot.known() ? KNOWN : 0)
        | (snapshot.accepting() ? ACCEPTING : 0)
        | (snapshot.extrapolating() ? EXTRAPOLATING : 0);
  }

  private void readFrom(ByteBuffer source, int version) {
    if (version != FIRST_HEAD_VERSION) {
      requireVersion(version, HEAD_VERSION, "head");
    }
    int flags = source.get();
    started = (flags & STARTED) != 0;
    seen = source.getInt();
    nextRefresh = source.getInt();
    late = source.getInt();
    tooLate = source.getInt();
    strayed = source.getInt();
    requireCounts();
    snapshot = readSnapshot(source, flags, version);
    guard.read(source);
    if (started) {
      paneMillis = source.getLong();
      since = source.getLong();
      PaneCodec.read(source, open);
    }
  }

  private static Snapshot readSnapshot(ByteBuffer source, int flags, int version) {
    boolean known = (flags & KNOWN) != 0;
    boolean accepting = (flags & ACCEPTING) != 0;
    boolean extrapolating = (flags & EXTRAPOLATING) != 0;
    return version == FIRST_HEAD_VERSION
        ? Snapshot.readFirst(source, known, accepting, extrapolating)
        : Snapshot.read(source, known, accepting, extrapolating);
  }

  private void requireCounts() {
    if (seen < 0 || nextRefresh < 1 || late < 0 || tooLate < 0 || strayed < 0) {
      throw new IllegalArgumentException(
          "counts of a threshold state must be >= 0, found seen %d, late %d, too late %d, strayed %d"
              .formatted(seen, late, tooLate, strayed));
    }
  }

  private static void requireVersion(int version, int known, String part) {
    if (version != known) {
      throw new IllegalArgumentException(
          "version of a threshold state's %s must be %d, found %d".formatted(part, known, version));
    }
  }
}
