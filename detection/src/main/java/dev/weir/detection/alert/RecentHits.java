package dev.weir.detection.alert;

import java.nio.ByteBuffer;

/** Which of the last events were anomalous, and when those were. */
final class RecentHits {

  static final int MAXIMUM_BYTES = Short.BYTES + Long.BYTES * EpisodePolicy.MAXIMUM_WINDOW;

  private static final long[] NO_TIMES = {};

  /** The newest event is the lowest bit. */
  private int history;

  /** Times of the events whose bits are set, oldest first. */
  private long[] times = NO_TIMES;

  int count() {
    return Integer.bitCount(history);
  }

  long firstTime() {
    return times[0];
  }

  void add(boolean hit, long eventTime, int window) {
    int before = count();
    history = (history << 1) & ((1 << window) - 1);
    int kept = count();
    System.arraycopy(times, before - kept, times, 0, kept);
    if (hit) {
      makeRoom();
      times[kept] = eventTime;
      history |= 1;
    }
  }

  void clear() {
    history = 0;
  }

  void write(ByteBuffer target) {
    target.putShort((short) history);
    for (int hit = 0; hit < count(); hit++) {
      target.putLong(times[hit]);
    }
  }

  static RecentHits read(ByteBuffer source) {
    RecentHits hits = new RecentHits();
    hits.history = Short.toUnsignedInt(source.getShort());
    if (hits.history != 0) {
      hits.makeRoom();
    }
    for (int hit = 0; hit < hits.count(); hit++) {
      hits.times[hit] = source.getLong();
    }
    return hits;
  }

  private void makeRoom() {
    if (times.length == 0) {
      times = new long[EpisodePolicy.MAXIMUM_WINDOW];
    }
  }
}
