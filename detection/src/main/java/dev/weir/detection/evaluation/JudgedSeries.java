package dev.weir.detection.evaluation;

import dev.weir.detection.event.EventCursor;
import java.util.Arrays;

/**
 * One entity's judged events in stream order, which is the order of their times but for late ones.
 * Every metric is computed from these and nothing else. About 25 bytes an event. Not thread-safe
 * while it grows.
 */
public final class JudgedSeries {

  private static final int LABELLED = 1;
  private static final int ANOMALOUS = 2;
  private static final int IN_EPISODE = 4;
  private static final int OPENS = 8;

  private static final int FIRST_ROOM = 16;

  private final String entityId;
  private long[] times;
  private double[] scores;
  private double[] thresholds;
  private byte[] flags;
  private int size;

  JudgedSeries(String entityId) {
    this(entityId, FIRST_ROOM);
  }

  private JudgedSeries(String entityId, int room) {
    this.entityId = entityId;
    this.times = new long[room];
    this.scores = new double[room];
    this.thresholds = new double[room];
    this.flags = new byte[room];
  }

  void add(
      long eventTime,
      double score,
      double threshold,
      int label,
      boolean inEpisode,
      boolean opensEpisode) {
    int flag =
        (label == EventCursor.UNLABELLED ? 0 : LABELLED)
            | (label == 1 ? ANOMALOUS : 0)
            | (inEpisode ? IN_EPISODE : 0)
            | (opensEpisode ? OPENS : 0);
    add(eventTime, score, threshold, (byte) flag);
  }

  public String entityId() {
    return entityId;
  }

  /** Events of the entity. The other methods take an index in [0, size). */
  public int size() {
    return size;
  }

  /** Event time, milliseconds since the epoch. */
  public long time(int index) {
    return times[index];
  }

  /** Higher is stranger; NaN where the model gave none. */
  public double score(int index) {
    return scores[index];
  }

  /** What the score was held against, same unit; NaN while the entity warmed up. */
  public double threshold(int index) {
    return thresholds[index];
  }

  /** Whether the truth about the event is known. */
  public boolean isLabelled(int index) {
    return has(index, LABELLED);
  }

  /** Whether the label says anomalous; false where there is none. */
  public boolean isAnomalous(int index) {
    return has(index, ANOMALOUS);
  }

  /** From the event that raised OPEN, inclusive, to the one that raised CLOSE, exclusive. */
  public boolean isInEpisode(int index) {
    return has(index, IN_EPISODE);
  }

  /** Whether the event raised OPEN. */
  public boolean opensEpisode(int index) {
    return has(index, OPENS);
  }

  /** The events whose truth is known, in the same order; this series itself if all are. */
  public JudgedSeries labelled() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += isLabelled(i) ? 1 : 0;
    }
    return count == size ? this : labelled(count);
  }

  private JudgedSeries labelled(int count) {
    JudgedSeries kept = new JudgedSeries(entityId, Math.max(1, count));
    for (int i = 0; i < size; i++) {
      if (isLabelled(i)) {
        kept.add(times[i], scores[i], thresholds[i], flags[i]);
      }
    }
    return kept;
  }

  private void add(long eventTime, double score, double threshold, byte flag) {
    if (size == times.length) {
      grow();
    }
    times[size] = eventTime;
    scores[size] = score;
    thresholds[size] = threshold;
    flags[size++] = flag;
  }

  private boolean has(int index, int flag) {
    return (flags[index] & flag) != 0;
  }

  private void grow() {
    int room = size + Math.max(1, size >> 1);
    times = Arrays.copyOf(times, room);
    scores = Arrays.copyOf(scores, room);
    thresholds = Arrays.copyOf(thresholds, room);
    flags = Arrays.copyOf(flags, room);
  }
}
