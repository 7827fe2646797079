package dev.weir.report.series;

import dev.weir.detection.evaluation.JudgedSeries;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A run of judged events in columns of equally many. A column keeps the lowest and the highest
 * score, which of the two came first, the last threshold, and whether any of its events was
 * labelled anomalous, lay in an episode, or opened one: so no peak, no label and no episode is
 * lost, however narrow the paper. 21 bytes a column.
 *
 * <p>A late event is drawn at the latest time seen before it. A column whose events have no score,
 * or no threshold, has NaN for it.
 */
public final class Envelope {

  /** Flags of a column. */
  static final int ANOMALOUS = 1;

  static final int IN_EPISODE = 2;
  static final int OPENS = 4;
  static final int FALLS = 8;

  /** Columns so many times as far apart as usual have nothing between them. */
  private static final long GAP = 20;

  private final long[] times;
  private final float[] lowest;
  private final float[] highest;
  private final float[] thresholds;
  private final byte[] flags;
  private final int events;
  private long end;

  private Envelope(int columns, int events) {
    this.times = new long[columns];
    this.lowest = new float[columns];
    this.highest = new float[columns];
    this.thresholds = new float[columns];
    this.flags = new byte[columns];
    this.events = events;
  }

  /**
   * @param from index of the first event
   * @param until index behind the last one, &gt; from
   * @param most columns, ≥ 1
   */
  public static Envelope of(JudgedSeries series, int from, int until, int most) {
    int events = until - from;
    Envelope envelope = new Envelope(Math.min(most, events), events);
    envelope.end = series.time(from);
    for (int column = 0; column < envelope.size(); column++) {
      int first = from + (int) ((long) column * events / envelope.size());
      int behind = from + (int) ((long) (column + 1) * events / envelope.size());
      envelope.fill(column, series, first, behind);
    }
    return envelope;
  }

  int size() {
    return times.length;
  }

  /** Events in all columns. */
  int events() {
    return events;
  }

  /** Time of a column's first event, ms since the epoch; never falls. */
  long time(int column) {
    return times[column];
  }

  long start() {
    return times[0];
  }

  /** Latest time of an event, ≥ the last column's. */
  long end() {
    return end;
  }

  float lowest(int column) {
    return lowest[column];
  }

  float highest(int column) {
    return highest[column];
  }

  float threshold(int column) {
    return thresholds[column];
  }

  boolean has(int column, int flag) {
    return (flags[column] & flag) != 0;
  }

  /** Usual time from one column to the next, ms, ≥ 0: the median. */
  long step() {
    if (size() < 2) {
      return 0;
    }
    long[] steps = new long[size() - 1];
    Arrays.setAll(steps, i -> times[i + 1] - times[i]);
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  /** Time between two columns from which on nothing is drawn between them, ms. */
  long gap() {
    return step() == 0 ? Long.MAX_VALUE : GAP * step();
  }

  /** Where a column's marks end: at the next column, or a step on where there is a gap. */
  long endOf(int column, long step, long gap) {
    long next = column + 1 < size() ? times[column + 1] : end;
    return next - times[column] > gap ? times[column] + step : next;
  }

  /**
   * All columns, little-endian: their times since the start in units of {@link #unit}, as unsigned
   * integers of four bytes; then the lowest scores, the highest, and the thresholds as floats; then
   * the flags as bytes.
   */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(17 * size()).order(ByteOrder.LITTLE_ENDIAN);
    for (long time : times) {
      bytes.putInt((int) ((time - start()) / unit()));
    }
    for (float[] values : new float[][] {lowest, highest, thresholds}) {
      for (float value : values) {
        bytes.putFloat(value);
      }
    }
    return bytes.put(flags).array();
  }

  /** Milliseconds that a time is rounded down to, ≥ 1; more than one from 49 days on. */
  long unit() {
    return 1 + ((end - start()) >>> Integer.SIZE);
  }

  private void fill(int column, JudgedSeries series, int first, int behind) {
    end = Math.max(end, series.time(first));
    times[column] = end;
    int low = -1;
    int high = -1;
    thresholds[column] = Float.NaN;
    for (int i = first; i < behind; i++) {
      end = Math.max(end, series.time(i));
      if (!Double.isNaN(series.score(i))) {
        low = low < 0 || series.score(i) < series.score(low) ? i : low;
        high = high < 0 || series.score(i) > series.score(high) ? i : high;
      }
      if (!Double.isNaN(series.threshold(i))) {
        thresholds[column] = (float) series.threshold(i);
      }
      flags[column] |= flagsOf(series, i);
    }
    lowest[column] = low < 0 ? Float.NaN : (float) series.score(low);
    highest[column] = high < 0 ? Float.NaN : (float) series.score(high);
    flags[column] |= (byte) (high < low ? FALLS : 0);
  }

  private static byte flagsOf(JudgedSeries series, int index) {
    return (byte)
        ((series.isAnomalous(index) ? ANOMALOUS : 0)
            | (series.isInEpisode(index) ? IN_EPISODE : 0)
            | (series.opensEpisode(index) ? OPENS : 0));
  }
}
