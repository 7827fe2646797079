package dev.weir.detection.threshold;

import java.util.ArrayList;
import java.util.List;

/**
 * A threshold that stands on the scores held out in training and rises with the entity's own level:
 *
 * <pre>T(α) = factor · q · max(1, m / m₀)^follow</pre>
 *
 * with q the (1 − α) quantile and m₀ the median of the held-out scores, and m the median of the
 * entity's window. Where PSP asks what is rare for the entity now, this asks what is many times
 * what was usual. An entity that shifted for good is forgiven the share {@code follow} of the
 * shift, on a logarithmic scale; a fault of x times the usual level stays anomalous however long it
 * lasts if {@code x^(1 − follow) > factor · q / m₀}.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param factor in (0, 1000]
 * @param follow 0 does not follow, 1 follows in full, in [0, 1]
 */
public record LevelRule(double factor, double follow) {

  /** Why a model that has no held-out scores will not do. */
  public static final String NEEDS_PRIOR =
      "threshold.policy=level needs held-out scores in the model, found none. Train the model"
          + " with Weir, or use threshold.policy=psp";

  public LevelRule {
    List<String> problems = new ArrayList<>();
    if (!(factor > 0 && factor <= 1000)) {
      problems.add("threshold.factor must be in (0, 1000], found " + factor);
    }
    if (!(follow >= 0 && follow <= 1)) {
      problems.add("threshold.follow must be in [0, 1], found " + follow);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
