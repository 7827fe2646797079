package dev.weir.evaluation.output.page;

import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.SetResult;
import dev.weir.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who is best at what, in words. */
record SetVerdict(SetResult result) {

  String text() {
    List<String> best = new ArrayList<>();
    best("average_precision").ifPresent(text -> best.add("ranks best: " + text));
    best("f1").ifPresent(text -> best.add("alerts best, row by row: " + text));
    if (result.shown().inOrder()) {
      best("event_f1").ifPresent(text -> best.add("alerts best, span by span: " + text));
    }
    Comparison comparison = result.comparison();
    String tried =
        "%d series, %s."
            .formatted(
                comparison.series().size(), Wording.count(comparison.seeds().size(), "seed"));
    return best.isEmpty() ? tried : "%s %s.".formatted(tried, sentence(best));
  }

  private static String sentence(List<String> parts) {
    String text = String.join("; ", parts);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Whoever has the highest figure: several where theirs are equal. */
  private Optional<String> best(String metric) {
    TreeMap<Double, String> titles =
        result.comparison().rows().stream()
            .filter(row -> row.figure(metric).isPresent())
            .collect(
                Collectors.groupingBy(
                    row -> row.figure(metric).orElseThrow().value(),
                    TreeMap::new,
                    Collectors.mapping(row -> row.contender().title(), Collectors.joining(", "))));
    return Optional.ofNullable(titles.lastEntry())
        .map(
            highest ->
                String.format(
                    Locale.ROOT, "%s (%s %.3f)", highest.getValue(), metric, highest.getKey()));
  }
}
