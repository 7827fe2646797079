package dev.weir.benchmarks.latency;

import dev.weir.benchmarks.figures.Spread;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.benchmarks.variant.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured: for each guarantee and variant a latency a round. */
final class LatencyResults {

  private final Map<Guarantee, Map<Variant, List<Latency>>> found = new EnumMap<>(Guarantee.class);

  void add(Guarantee guarantee, Variant variant, Latency latency) {
    found
        .computeIfAbsent(guarantee, key -> new EnumMap<>(Variant.class))
        .computeIfAbsent(variant, key -> new ArrayList<>())
        .add(latency);
  }

  Set<Guarantee> guarantees() {
    return found.keySet();
  }

  Spread of(Guarantee guarantee, Variant variant, ToDoubleFunction<Latency> part) {
    return Spread.of(found.get(guarantee).get(variant).stream().map(part::applyAsDouble).toList());
  }

  /** The median latency of Weir by that of the pass-through, in the same round. */
  Spread wholeByPass(Guarantee guarantee) {
    List<Latency> whole = found.get(guarantee).get(Variant.WHOLE_SCORES);
    List<Latency> pass = found.get(guarantee).get(Variant.PASS);
    return Spread.of(
        IntStream.range(0, whole.size())
            .mapToObj(i -> whole.get(i).p50() / pass.get(i).p50())
            .toList());
  }
}
