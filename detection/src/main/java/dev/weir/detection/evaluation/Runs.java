package dev.weir.detection.evaluation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The longest stretches of neighbouring places where something holds, in order: labelled spans,
 * flagged spans. Eight bytes a run.
 */
public final class Runs {

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int size;

  private Runs() {}

  /** The runs among the places [0, count). */
  public static Runs where(int count, IntPredicate holds) {
    Runs runs = new Runs();
    boolean inside = false;
    for (int place = 0; place < count; place++) {
      boolean now = holds.test(place);
      if (now && !inside) {
        runs.open(place);
      } else if (inside && !now) {
        runs.ends[runs.size - 1] = place;
      }
      inside = now;
    }
    if (inside) {
      runs.ends[runs.size - 1] = count;
    }
    return runs;
  }

  public int size() {
    return size;
  }

  /** First place of a run, inclusive. */
  public int start(int run) {
    return starts[run];
  }

  /** First place behind a run. */
  public int end(int run) {
    return ends[run];
  }

  /** Places of a run, ≥ 1. */
  public int length(int run) {
    return ends[run] - starts[run];
  }

  private void open(int place) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size++] = place;
  }
}
