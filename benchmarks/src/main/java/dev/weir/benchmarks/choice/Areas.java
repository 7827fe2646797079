package dev.weir.benchmarks.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Areas under ROC curves of several families on several sets, and of what was kept of them. */
final class Areas {

  /** Less than so much behind the best family is near. */
  static final double NEAR = 0.02;

  private static final String AUTO = "auto";

  private final Map<String, Column> columns = new LinkedHashMap<>();

  /** Sums over the sets that a family has a model for. */
  private static final class Column {
    private int sets;
    private int near;
    private double sum;

    void add(double area, double best) {
      sets++;
      near += area >= best - NEAR ? 1 : 0;
      sum += area;
    }
  }

  /**
   * A line about one set.
   *
   * @param byFamily areas, one at least
   * @param kept one of the families
   */
  String add(String set, Map<String, Double> byFamily, String kept) {
    double best = byFamily.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    byFamily.forEach((family, area) -> column(family).add(area, best));
    column(AUTO).add(byFamily.get(kept), best);
    String cells =
        byFamily.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %.3f", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("  "));
    return String.format(
        Locale.ROOT,
        "%s: %s  |  kept %s, %.3f of the best %.3f",
        set,
        cells,
        kept,
        byFamily.get(kept),
        best);
  }

  /** A line a family, then one of what was kept. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add("               mean area   near the best");
    columns.keySet().stream()
        .filter(name -> !name.equals(AUTO))
        .map(this::line)
        .forEach(lines::add);
    lines.add(line(AUTO));
    return lines;
  }

  private String line(String name) {
    Column column = column(name);
    return String.format(
        Locale.ROOT,
        "%-14s %9.3f   %d of %d",
        name,
        column.sum / column.sets,
        column.near,
        column.sets);
  }

  private Column column(String name) {
    return columns.computeIfAbsent(name, none -> new Column());
  }
}
