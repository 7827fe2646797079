package dev.weir.detection.evaluation.range;

import dev.weir.detection.evaluation.Runs;
import java.util.OptionalDouble;

/** Sums up what each range earns by the ranges that meet it. */
final class RangeRewards {

  private final double existence;
  private double sum;
  private long ranges;

  /**
   * @param existence what a range earns for being met at all, in [0, 1]; the rest is for the share
   *     that is covered
   */
  RangeRewards(double existence) {
    this.existence = existence;
  }

  void add(Runs earning, Runs covering) {
    int first = 0;
    for (int run = 0; run < earning.size(); run++) {
      while (first < covering.size() && covering.end(first) <= earning.start(run)) {
        first++;
      }
      sum += reward(earning, run, covering, first);
    }
    ranges += earning.size();
  }

  /** Empty without ranges. */
  OptionalDouble mean() {
    return ranges == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / ranges);
  }

  private double reward(Runs earning, int run, Runs covering, int first) {
    long covered = 0;
    int pieces = 0;
    for (int i = first; i < covering.size() && covering.start(i) < earning.end(run); i++) {
      covered +=
          Math.min(covering.end(i), earning.end(run))
              - Math.max(covering.start(i), earning.start(run));
      pieces++;
    }
    if (pieces == 0) {
      return 0;
    }
    return existence + (1 - existence) * covered / earning.length(run) / pieces;
  }
}
