package dev.weir.detection.evaluation.budget;

import dev.weir.detection.evaluation.JudgedSeries;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * CardPrecision@k: each day the k entities (cards) with the highest scores of that day are looked
 * at, and the share of them with an anomalous event that day is counted; the mean over the days. Le
 * Borgne, Siblini, Lebichot and Bontempi, "Reproducible Machine Learning for Credit Card Fraud
 * Detection – Practical Handbook", 2022, section 4.4.
 *
 * <pre>
 * CP@k(d) = (entities among the k highest on day d that are anomalous on day d) / k
 * CP@k    = mean of CP@k(d) over the days with an event
 * </pre>
 *
 * A day is one of UTC; an entity's score on it is the highest of its events. Of equal scores, the
 * entity that appeared first in the stream is looked at first. A day with fewer than k entities is
 * still divided by k. Events without label or score are left out, such as those that {@link
 * dev.weir.detection.evaluation.label.UsableLabels} takes the label from.
 *
 * <p>O(n + m log m) for m pairs of entity and day, about 40 bytes each.
 *
 * @param k entities looked at each day, ≥ 1
 * @param removeFound whether an entity that was looked at and was anomalous is looked at no more
 */
public record CardPrecision(int k, boolean removeFound) {

  public CardPrecision {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, found " + k);
    }
  }

  /** As the handbook's: entities that were found are removed. */
  public static CardPrecision at(int k) {
    return new CardPrecision(k, true);
  }

  /** In [0, 1]. Empty with fewer than k entities, and if no day has an event. */
  public OptionalDouble of(List<JudgedSeries> entities) {
    if (entities.size() < k) {
      return OptionalDouble.empty();
    }
    EntityDays days = EntityDays.of(entities);
    BitSet found = new BitSet(entities.size());
    double sum = 0;
    int count = 0;
    for (int start = 0; start < days.size(); start = days.endOfDay(start)) {
      sum += precision(days, start, found);
      count++;
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }

  private double precision(EntityDays days, int start, BitSet found) {
    TopList top = new TopList(k, days);
    int end = days.endOfDay(start);
    for (int place = start; place < end; place++) {
      if (!found.get(days.entity(place))) {
        top.offer(place);
      }
    }
    int hits = 0;
    for (int place : top.places()) {
      if (days.isAnomalous(place)) {
        hits++;
        if (removeFound) {
          found.set(days.entity(place));
        }
      }
    }
    return (double) hits / k;
  }
}
