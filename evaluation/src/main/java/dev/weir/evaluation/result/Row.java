package dev.weir.evaluation.result;

import dev.weir.evaluation.contender.Contender;
import java.util.Map;
import java.util.Optional;

/**
 * One contender over all series and seeds.
 *
 * @param contender who
 * @param runs that came to an end
 * @param failures that did not
 * @param means over the series, by the names of their metrics
 * @param totals of all series together, by the names of their metrics
 */
public record Row(
    Contender contender,
    int runs,
    int failures,
    Map<String, Figure> means,
    Map<String, Figure> totals) {

  public Row {
    means = Map.copyOf(means);
    totals = Map.copyOf(totals);
  }

  /**
   * What a metric comes to: of all series together where it follows from counts, otherwise the mean
   * of the series. Empty where it is defined on none.
   */
  public Optional<Figure> figure(String metric) {
    return Optional.ofNullable(totals.getOrDefault(metric, means.get(metric)));
  }
}
