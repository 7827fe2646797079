package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.Runs;
import java.util.Arrays;

/** Labelled spans that grow on both sides and merge, and which of them have a flagged row. */
final class SoftSpans {

  private final int[] rowLevels;
  private final Runs spans;

  /** For each span the first level that flags a row of it or of its sides. */
  private final int[] first;

  private final int[] found;
  private int count;

  SoftSpans(int levels, int[] rowLevels, Runs spans) {
    this.rowLevels = rowLevels;
    this.spans = spans;
    this.first = new int[spans.size()];
    this.found = new int[levels];
    for (int span = 0; span < spans.size(); span++) {
      first[span] = levels - 1;
      for (int row = spans.start(span); row < spans.end(span); row++) {
        see(span, row);
      }
    }
    merge(0);
  }

  /** Grows every span by one row on both sides; to be called for 1, 2, … in turn. */
  void widen(int distance) {
    for (int span = 0; span < spans.size(); span++) {
      see(span, spans.start(span) - distance);
      see(span, spans.end(span) - 1 + distance);
    }
    merge(distance);
  }

  /** Spans after merging. */
  int count() {
    return count;
  }

  /** Merged spans that this level is the first to flag a row of. */
  int found(int level) {
    return found[level];
  }

  private void see(int span, int row) {
    if (row >= 0 && row < rowLevels.length) {
      first[span] = Math.min(first[span], rowLevels[row]);
    }
  }

  private void merge(int distance) {
    Arrays.fill(found, 0);
    count = 0;
    int level = found.length - 1;
    for (int span = 0; span < spans.size(); span++) {
      level = Math.min(level, first[span]);
      if (isLast(span, distance)) {
        found[level]++;
        count++;
        level = found.length - 1;
      }
    }
  }

  private boolean isLast(int span, int distance) {
    return span == spans.size() - 1
        || spans.end(span) - 1 + distance < spans.start(span + 1) - distance;
  }
}
