package dev.weir.detection.threshold;

/**
 * Computes {@link LevelRule}'s threshold from the prior and an entity's panes, whole with suspects:
 * the median of a window that is mostly normal is that of what is normal. Some 8 KB of scratch
 * space. Not thread-safe; one per thread.
 */
final class LevelLimit {

  /** Events that an entity's own median is taken from at least. */
  private static final double LEAST_MASS = 20;

  private final LevelRule rule;
  private final ScoreMass prior;
  private final ScoreMass window = new ScoreMass();

  /**
   * @param prior not empty
   */
  LevelLimit(LevelRule rule, ScoreMass prior) {
    if (prior.total() == 0) {
      throw new IllegalArgumentException(LevelRule.NEEDS_PRIOR);
    }
    this.rule = rule;
    this.prior = prior;
  }

  double threshold(PaneTable panes, double alpha) {
    double limit = rule.factor() * ScoreBuckets.valueOf(prior.quantile(alpha));
    return limit * StrictMath.exp(rule.follow() * risen(panes));
  }

  /** How far the entity's median lies over the prior's: logarithm of their ratio, ≥ 0. */
  private double risen(PaneTable panes) {
    window.clear();
    panes.addTo(window);
    if (window.total() < LEAST_MASS) {
      return 0;
    }
    double own = ScoreBuckets.logarithmOf(window.median());
    return Math.max(0, own - ScoreBuckets.logarithmOf(prior.median()));
  }
}
