package dev.weir.benchmarks.latency;

import org.HdrHistogram.Histogram;

/**
 * How old results were when they could be read, milliseconds.
 *
 * @param count results
 */
record Latency(long count, double p50, double p90, double p99, double max) {

  static Latency of(Histogram micros) {
    return new Latency(
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(90) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getMaxValue() / 1e3);
  }
}
