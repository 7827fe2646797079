package dev.weir.evaluation.result;

import java.util.List;

/**
 * What is shown of a set of series, and beside it.
 *
 * @param metrics that are shown first
 * @param inOrder whether rows are judged in an order of time; where they are drawn, spans, episodes
 *     and days mean nothing
 * @param references what is known from elsewhere
 * @param eachSeries metrics that are also shown series by series
 */
public record Shown(
    List<String> metrics, boolean inOrder, List<Reference> references, List<String> eachSeries) {

  public Shown {
    metrics = List.copyOf(metrics);
    references = List.copyOf(references);
    eachSeries = List.copyOf(eachSeries);
  }
}
