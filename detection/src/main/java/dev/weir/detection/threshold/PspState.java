package dev.weir.detection.threshold;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What is known of one entity's scores: the open pane, the closed ones, and the snapshot that
 * judges now. {@link PspThreshold} moves it.
 *
 * <p>Its binary form has two parts, so that the larger is written only when it has changed: the
 * head, and the closed panes. Both are big-endian and canonical (equal states have equal bytes):
 *
 * <pre>
 * head:  version u8 = 1 | flags u8 (1 started, 2 snapshot known, 4 accepting, 8 extrapolating)
 *        | seen u32 | nextRefresh u32 | late u32 | tooLate u32 | strayed u32
 *        | alpha f64 | gate u16 | [v f64 | p_t f64 | ξ f64 | σ f64]
 *        | trust u8 | contradictions u8 | holding u8 [time i64 | bucket u16]
 *        | [paneMillis i64 | since i64 | open pane]
 * panes: version u8 = 1 | length u16 | closed panes, oldest first
 * pane:  id i64 | gate u16 | length u16 | tokens (a varint or two for each bucket)
 * </pre>
 *
 * <p>Together at most {@link #MAXIMUM_HEAD_BYTES} + {@link #MAXIMUM_PANES_BYTES} < 4096 bytes, 1 to
 * 3 KB as a rule. Not thread-safe; one per entity and model version.
 */
public final class PspState {

  /** No head is longer than this when written. */
  public static final int MAXIMUM_HEAD_BYTES = 101 + PaneCodec.MAXIMUM_BYTES;

  /** No record of closed panes is longer than this when written. */
  public static final int MAXIMUM_PANES_BYTES = 3 + ClosedPanes.MAXIMUM_BYTES;

  private static final int VERSION = 1;
  private static final int STARTED = 1;
  private static final int KNOWN = 2;
  private static final int ACCEPTING = 4;
  private static final int EXTRAPOLATING = 8;

  boolean started;
  long paneMillis;

  /** Event time at which the window began. */
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

  /** Whether the closed panes differ from what {@link #writePanes} last wrote or was read. */
  public boolean panesChanged() {
    return closed.changed();
  }

  /** Writes the head at the buffer's position. */
  public void writeHead(ByteBuffer target) {
    target.put((byte) VERSION).put((byte) flags());
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
    target.put((byte) VERSION);
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
    PspState state = new PspState();
    try {
      state.readHead(head);
      if (panes != null) {
        requireVersion(panes.get(), "panes");
        state.closed = ClosedPanes.read(panes);
      }
      return state;
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

  private void readHead(ByteBuffer source) {
    requireVersion(source.get(), "head");
    int flags = source.get();
    started = (flags & STARTED) != 0;
    seen = source.getInt();
    nextRefresh = source.getInt();
    late = source.getInt();
    tooLate = source.getInt();
    strayed = source.getInt();
    requireCounts();
    snapshot =
        Snapshot.read(
            source, (flags & KNOWN) != 0, (flags & ACCEPTING) != 0, (flags & EXTRAPOLATING) != 0);
    guard.read(source);
    if (started) {
      paneMillis = source.getLong();
      since = source.getLong();
      PaneCodec.read(source, open);
    }
  }

  private void requireCounts() {
    if (seen < 0 || nextRefresh < 1 || late < 0 || tooLate < 0 || strayed < 0) {
      throw new IllegalArgumentException(
          "counts of a threshold state must be >= 0, found seen %d, late %d, too late %d, strayed %d"
              .formatted(seen, late, tooLate, strayed));
    }
  }

  private static void requireVersion(int version, String part) {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "version of a threshold state's %s must be %d, found %d"
              .formatted(part, VERSION, version));
    }
  }
}
