package dev.weir.benchmarks.latency;

import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.benchmarks.variant.Variant;
import java.util.List;
import java.util.Map;

/**
 * What is measured.
 *
 * @param rate events a second
 * @param features of an event
 * @param seconds that count; as many as {@value #WARM_UP_SECONDS} go before them
 * @param rounds of all variants in turn
 * @param settings of the detectors, over their files
 */
record LatencyPlan(
    List<Guarantee> guarantees,
    int rate,
    int features,
    int seconds,
    int rounds,
    Map<String, String> settings) {

  /** Of these, each event leads to a record of its own. */
  static final List<Variant> VARIANTS =
      List.of(Variant.PASS, Variant.PER_RECORD, Variant.WHOLE_SCORES);

  static final int WARM_UP_SECONDS = 5;
  static final int ENTITIES = 10_000;

  int trials() {
    return rounds * guarantees.size() * VARIANTS.size();
  }
}
