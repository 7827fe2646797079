package dev.weir.detection.evaluation.budget;

import dev.weir.detection.evaluation.JudgedSeries;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * What each entity came to on each day on which it had an event with label and score; ordered by
 * day, then by entity in the order of first appearance.
 */
final class EntityDays {

  private static final long MILLIS_A_DAY = 86_400_000;

  /** A day in the upper 32 bits, the index of an entity in the lower; rising. */
  private final long[] keys;

  private final double[] scores;
  private final boolean[] anomalous;

  private EntityDays(long[] keys) {
    this.keys = keys;
    this.scores = new double[keys.length];
    this.anomalous = new boolean[keys.length];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
  }

  static EntityDays of(List<JudgedSeries> entities) {
    EntityDays days = new EntityDays(keys(entities));
    for (int entity = 0; entity < entities.size(); entity++) {
      days.add(entity, entities.get(entity));
    }
    return days;
  }

  int size() {
    return keys.length;
  }

  /** Days since 1970-01-01. */
  long day(int place) {
    return keys[place] >> 32;
  }

  int entity(int place) {
    return (int) keys[place];
  }

  /** The highest of the day. */
  double score(int place) {
    return scores[place];
  }

  /** Whether an event of the day is. */
  boolean isAnomalous(int place) {
    return anomalous[place];
  }

  /** First place behind the day of this one. */
  int endOfDay(int place) {
    int next = Arrays.binarySearch(keys, (day(place) + 1) << 32);
    return next >= 0 ? next : -next - 1;
  }

  private void add(int entity, JudgedSeries series) {
    int place = -1;
    for (int i = 0; i < series.size(); i++) {
      if (counts(series, i)) {
        long key = key(series.time(i), entity);
        if (place < 0 || keys[place] != key) {
          place = Arrays.binarySearch(keys, key);
        }
        scores[place] = Math.max(scores[place], series.score(i));
        anomalous[place] |= series.isAnomalous(i);
      }
    }
  }

  private static long[] keys(List<JudgedSeries> entities) {
    LongStream.Builder keys = LongStream.builder();
    for (int entity = 0; entity < entities.size(); entity++) {
      collect(entity, entities.get(entity), keys);
    }
    return distinct(keys.build().sorted().toArray());
  }

  private static long[] distinct(long[] sorted) {
    int size = 0;
    for (long key : sorted) {
      if (size == 0 || sorted[size - 1] != key) {
        sorted[size++] = key;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private static void collect(int entity, JudgedSeries series, LongConsumer keys) {
    long before = Long.MIN_VALUE;
    for (int i = 0; i < series.size(); i++) {
      if (counts(series, i)) {
        long key = key(series.time(i), entity);
        if (key != before) {
          keys.accept(key);
        }
        before = key;
      }
    }
  }

  private static boolean counts(JudgedSeries series, int event) {
    return series.isLabelled(event) && !Double.isNaN(series.score(event));
  }

  private static long key(long time, int entity) {
    return Math.floorDiv(time, MILLIS_A_DAY) << 32 | entity;
  }
}
