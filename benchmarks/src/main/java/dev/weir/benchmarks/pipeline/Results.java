package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.figures.Spread;
import dev.weir.benchmarks.trial.Measurement;
import dev.weir.benchmarks.variant.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was measured: for each cell and variant a measurement a round, all in the same order. */
final class Results {

  private final Map<Cell, Map<Variant, List<Measurement>>> found = new LinkedHashMap<>();

  void add(Cell cell, Variant variant, Measurement measurement) {
    found
        .computeIfAbsent(cell, key -> new EnumMap<>(Variant.class))
        .computeIfAbsent(variant, key -> new ArrayList<>())
        .add(measurement);
  }

  List<Cell> cells() {
    return List.copyOf(found.keySet());
  }

  List<Variant> variants(Cell cell) {
    return List.copyOf(found.get(cell).keySet());
  }

  List<Measurement> of(Cell cell, Variant variant) {
    return found.get(cell).get(variant);
  }

  /** Ratio by ratio, those of which both sides were measured. */
  Map<String, Spread> ratios(Cell cell) {
    Map<String, Spread> ratios = new LinkedHashMap<>();
    for (Ratio ratio : Ratio.ALL) {
      List<Measurement> above = found.get(cell).get(ratio.above());
      List<Measurement> below = found.get(cell).get(ratio.below());
      if (above != null && below != null) {
        ratios.put(ratio.name(), quotients(above, below));
      }
    }
    return ratios;
  }

  /** What one variant does in a cell by what it does in another. */
  Spread scaling(Cell above, Cell below, Variant variant) {
    return quotients(of(above, variant), of(below, variant));
  }

  private static Spread quotients(List<Measurement> above, List<Measurement> below) {
    return Spread.of(
        IntStream.range(0, Math.min(above.size(), below.size()))
            .mapToObj(i -> above.get(i).eventsPerSecond() / below.get(i).eventsPerSecond())
            .toList());
  }
}
