package dev.weir.detection.evaluation.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Watches judged events go by and says in the end how often they exceeded their thresholds, in all
 * and for each entity. Only usual events count: those labelled normal or not at all.
 *
 * <p>About 150 bytes an entity. Not thread-safe.
 */
public final class Calibration {

  private final Map<String, RateCounter> entities = new LinkedHashMap<>();
  private final ReliabilityCurve reliability;

  /**
   * @param tailFraction share of the scores that thresholds are fitted to, in (0, 1]
   */
  public Calibration(double tailFraction) {
    this.reliability = new ReliabilityCurve(tailFraction);
  }

  /**
   * The next event, in stream order.
   *
   * @param eventTime milliseconds since the epoch
   * @param threshold NaN while the entity warms up
   * @param pValue of the score; NaN while the entity warms up
   * @param anomalous whether a label says so
   */
  public void add(
      String entityId,
      long eventTime,
      double score,
      double threshold,
      double pValue,
      boolean anomalous) {
    RateCounter counter = entities.get(entityId);
    if (counter == null) {
      counter = new RateCounter();
      entities.put(entityId, counter);
    }
    counter.see(eventTime);
    if (!anomalous && !Double.isNaN(threshold)) {
      counter.judge(score > threshold);
      reliability.add(pValue);
    }
  }

  /** Over all entities together. */
  public EntityRate total() {
    long events = 0;
    long judged = 0;
    long exceeding = 0;
    double days = 0;
    for (RateCounter counter : entities.values()) {
      EntityRate rate = counter.rate();
      events += rate.events();
      judged += rate.judged();
      exceeding += rate.exceeding();
      days += rate.days();
    }
    return new EntityRate(events, judged, exceeding, days);
  }

  /** Each entity by itself, in the order of first appearance. */
  public Map<String, EntityRate> entities() {
    Map<String, EntityRate> rates = new LinkedHashMap<>();
    entities.forEach((entityId, counter) -> rates.put(entityId, counter.rate()));
    return rates;
  }

  /**
   * The rate that so many of the entities that have one stay at or below: the nearest-rank
   * quantile, the ⌈quantile · entities⌉-th smallest.
   *
   * @param quantile in (0, 1]
   * @param rate which of an entity's rates
   * @return empty where no entity has one
   */
  public OptionalDouble quantile(double quantile, Function<EntityRate, OptionalDouble> rate) {
    double[] rates =
        entities.values().stream()
            .map(counter -> rate.apply(counter.rate()))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    int rank = (int) Math.ceil(quantile * rates.length);
    return rates.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rates[Math.max(1, rank) - 1]);
  }

  /** Expected beside realised p-values, over all entities. */
  public ReliabilityCurve reliability() {
    return reliability;
  }
}
