package dev.weir.evaluation.output;

import dev.weir.evaluation.result.Reference;
import dev.weir.evaluation.result.SetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeMap;

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

  private final SetResult result;
  private final ComparisonTables tables;

  public ComparisonText(SetResult result) {
    this.result = result;
    this.tables = new ComparisonTables(result);
  }

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (result.isNamed()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %s, %,d s of a processor",
              result.name(),
              result.title(),
              result.processor().toSeconds()));
    }
    lines.add(tables.meansOf());
    lines.addAll(tables.means().lines());
    lines.add("");
    lines.add("All series together");
    lines.addAll(tables.totals().lines());
    lines.addAll(references());
    lines.addAll(failures());
    if (result.isNamed()) {
      lines.add("");
    }
    return lines;
  }

  private List<String> references() {
    List<String> lines = new ArrayList<>();
    for (Reference one : result.shown().references()) {
      StringJoiner figures = new StringJoiner(", ");
      new TreeMap<>(one.figures()).forEach((metric, value) -> figures.add(metric + " " + value));
      lines.add("%s: %s: %s".formatted(one.origin(), one.name(), figures));
    }
    return lines;
  }

  private List<String> failures() {
    List<String> lines = new ArrayList<>();
    result
        .comparison()
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
