package dev.weir.detection.alert;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Where one entity stands: its open incident, the calm since, and the hits that may open the next.
 *
 * <p>Binary form, big-endian and canonical (equal states have equal bytes), 4 to {@link
 * #MAXIMUM_BYTES} bytes; {@code [..]} is there if its flag is set:
 *
 * <pre>
 * version u8 = 1 | flags u8 (1 open, 2 closed before)
 * hits u16, a bit for each of the last events, the newest lowest | time of each hit i64, oldest first
 * [closedAt i64]
 * [firstEventTime i64 | peakEventTime i64 | score f64 | threshold f64 | pValue f64
 *  | eventCount i32 | calm u16]
 * </pre>
 *
 * Not thread-safe; one per entity.
 */
public final class EpisodeState {

  /** No state is longer than this when written. */
  public static final int MAXIMUM_BYTES = 2 + RecentHits.MAXIMUM_BYTES + 8 + 46;

  private static final int VERSION = 1;
  private static final int OPEN = 1;
  private static final int CLOSED_BEFORE = 2;

  boolean open;
  long firstEventTime;
  long peakEventTime;
  double peakScore;
  double peakThreshold;
  double peakPValue;
  int eventCount;
  int calm;

  boolean closedBefore;
  long closedAt;

  RecentHits recent = new RecentHits();

  /** Whether an incident is open. The other methods speak of the incident opened last. */
  public boolean open() {
    return open;
  }

  /** Event time of the incident's first anomalous event. */
  public long firstEventTime() {
    return firstEventTime;
  }

  /** Event time of the highest score since the incident was opened. */
  public long peakEventTime() {
    return peakEventTime;
  }

  public double peakScore() {
    return peakScore;
  }

  /** The threshold that the peak was judged by. */
  public double peakThreshold() {
    return peakThreshold;
  }

  /** In [1e-12, 1]. */
  public double peakPValue() {
    return peakPValue;
  }

  /** Anomalous events of the incident so far. */
  public int eventCount() {
    return eventCount;
  }

  /**
   * Reads what the next event reads, so that it is in the processor's cache then.
   *
   * @return a number of no meaning, made of all that was read
   */
  public int warm() {
    return calm + recent.count();
  }

  /** Writes the state at the buffer's position. */
  public void write(ByteBuffer target) {
    target.put((byte) VERSION);
    target.put((byte) ((open ? OPEN : 0) | (closedBefore ? CLOSED_BEFORE : 0)));
    recent.write(target);
    if (closedBefore) {
      target.putLong(closedAt);
    }
    if (open) {
      writeIncident(target);
    }
  }

  private void writeIncident(ByteBuffer target) {
    target.putLong(firstEventTime).putLong(peakEventTime);
    target.putDouble(peakScore).putDouble(peakThreshold).putDouble(peakPValue);
    target.putInt(eventCount).putShort((short) calm);
  }

  /**
   * Reads what {@link #write} wrote and leaves the buffer's position behind it.
   *
   * @throws IllegalArgumentException if the bytes are no episode state
   */
  public static EpisodeState read(ByteBuffer source) {
    try {
      int version = source.get();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "version of an episode state must be %d, found %d".formatted(VERSION, version));
      }
      return readFields(source);
    } catch (BufferUnderflowException truncated) {
      throw new IllegalArgumentException(
          "episode state must be complete, found its end too early", truncated);
    }
  }

  private static EpisodeState readFields(ByteBuffer source) {
    int flags = source.get();
    if ((flags & ~(OPEN | CLOSED_BEFORE)) != 0) {
      throw new IllegalArgumentException(
          "flags of an episode state must be in [0, 3], found " + flags);
    }
    EpisodeState state = new EpisodeState();
    state.recent = RecentHits.read(source);
    state.closedBefore = (flags & CLOSED_BEFORE) != 0;
    if (state.closedBefore) {
      state.closedAt = source.getLong();
    }
    state.open = (flags & OPEN) != 0;
    if (state.open) {
      state.readIncident(source);
    }
    return state;
  }

  private void readIncident(ByteBuffer source) {
    firstEventTime = source.getLong();
    peakEventTime = source.getLong();
    peakScore = source.getDouble();
    peakThreshold = source.getDouble();
    peakPValue = source.getDouble();
    eventCount = source.getInt();
    calm = Short.toUnsignedInt(source.getShort());
  }
}
