package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.variant.Guarantee;

/** What the variants of one table have in common; ratios are taken within one. */
record Cell(int features, int threads, Guarantee guarantee) {

  @Override
  public String toString() {
    return "%d features, %d %s, %s"
        .formatted(features, threads, threads == 1 ? "thread" : "threads", guarantee);
  }
}
