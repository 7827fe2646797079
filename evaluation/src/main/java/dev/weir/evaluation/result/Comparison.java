package dev.weir.evaluation.result;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All outcomes of an evaluation, and what each contender came to.
 *
 * @param contenders in the order in which they are shown
 * @param outcomes of all of them, in any order
 */
public record Comparison(List<Contender> contenders, List<Outcome> outcomes) {

  public Comparison {
    contenders = List.copyOf(contenders);
    outcomes = List.copyOf(outcomes);
  }

  /** One of each contender. */
  public List<Row> rows() {
    return contenders.stream().map(this::row).toList();
  }

  /** Outcomes of one contender that did not fail. */
  public List<Outcome> of(Contender contender) {
    return outcomes.stream()
        .filter(outcome -> outcome.contender().equals(contender.title()) && !outcome.failed())
        .toList();
  }

  /** What failed. */
  public List<Outcome> failures() {
    return outcomes.stream().filter(Outcome::failed).toList();
  }

  /** Names of all series, in their order. */
  public List<String> series() {
    return outcomes.stream().map(Outcome::series).distinct().sorted().toList();
  }

  /** All seeds, rising. */
  public List<Long> seeds() {
    return outcomes.stream().map(Outcome::seed).distinct().sorted().toList();
  }

  /** Mean over the seeds of one contender on one series; empty where it is undefined. */
  public OptionalDouble mean(Contender contender, String series, String metric) {
    return of(contender).stream()
        .filter(outcome -> outcome.series().equals(series))
        .map(outcome -> outcome.figures().get(metric))
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .average();
  }

  private Row row(Contender contender) {
    List<Outcome> runs = of(contender);
    Map<Long, List<Outcome>> bySeed = grouped(runs, Outcome::seed);
    Map<String, Figure> means = new TreeMap<>();
    for (String metric : names(runs.stream().map(Outcome::figures).toList())) {
      means.put(metric, mean(metric, runs, bySeed.values()));
    }
    int failed =
        (int)
            failures().stream()
                .filter(outcome -> outcome.contender().equals(contender.title()))
                .count();
    return new Row(contender, runs.size(), failed, means, totals(bySeed.values()));
  }

  private static Figure mean(String metric, List<Outcome> runs, Collection<List<Outcome>> bySeed) {
    Spread seeds = Spread.of(means(metric, bySeed));
    Spread series = Spread.of(means(metric, grouped(runs, Outcome::series).values()));
    return new Figure(seeds.mean(), seeds.deviation(), series.deviation());
  }

  private static Map<String, Figure> totals(Collection<List<Outcome>> bySeed) {
    List<Map<String, Double>> totals = bySeed.stream().map(Totals::of).toList();
    Map<String, Figure> figures = new TreeMap<>();
    for (String metric : names(totals)) {
      Spread seeds = Spread.of(defined(metric, totals));
      figures.put(metric, new Figure(seeds.mean(), seeds.deviation(), OptionalDouble.empty()));
    }
    return figures;
  }

  /** The mean within each group in which the metric is defined at all. */
  private static List<Double> means(String metric, Collection<List<Outcome>> groups) {
    List<Double> means = new ArrayList<>();
    for (List<Outcome> group : groups) {
      List<Double> values = defined(metric, group.stream().map(Outcome::figures).toList());
      if (!values.isEmpty()) {
        means.add(Spread.of(values).mean());
      }
    }
    return means;
  }

  private static List<Double> defined(String metric, List<Map<String, Double>> figures) {
    return figures.stream().map(one -> one.get(metric)).filter(value -> value != null).toList();
  }

  private static Set<String> names(List<Map<String, Double>> figures) {
    return figures.stream()
        .flatMap(one -> one.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <K> Map<K, List<Outcome>> grouped(List<Outcome> runs, Function<Outcome, K> key) {
    return runs.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
