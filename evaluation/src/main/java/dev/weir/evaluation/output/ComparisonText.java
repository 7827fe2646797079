package dev.weir.evaluation.output;

import dev.weir.evaluation.result.Comparison;
import java.util.ArrayList;
import java.util.List;

/** A comparison for a person at a terminal: two tables, then what failed. */
public final class ComparisonText {

  /** What the first table has unless told otherwise. */
  public static final List<String> USUAL =
      List.of(
          "roc_auc",
          "average_precision",
          "best_f1",
          "vus_pr",
          "false_episodes_per_day",
          "median_delay_seconds");

  private final Comparison comparison;
  private final ComparisonTables tables;

  /**
   * @param metrics names of those in the first table
   */
  public ComparisonText(Comparison comparison, List<String> metrics) {
    this.comparison = comparison;
    this.tables = new ComparisonTables(comparison, metrics);
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(tables.meansOf());
    lines.addAll(tables.means().lines());
    lines.add("");
    lines.add("All series together");
    lines.addAll(tables.totals().lines());
    lines.addAll(failures());
    return lines;
  }

  private List<String> failures() {
    List<String> lines = new ArrayList<>();
    comparison
        .failures()
        .forEach(
            failed ->
                lines.add(
                    "failed: %s on %s, seed %d: %s"
                        .formatted(
                            failed.contender(), failed.series(), failed.seed(), failed.failure())));
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }
}
