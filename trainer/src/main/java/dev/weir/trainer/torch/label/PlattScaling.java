package dev.weir.trainer.torch.label;

/**
 * Makes probabilities of what ranks events.
 *
 * <pre>
 * p = 1 / (1 + exp(−(α · t + β)))
 * </pre>
 *
 * <p>of the greatest likelihood where an event labelled anomalous counts as one with probability
 * (n₁ + 1) / (n₁ + 2) and another with 1 / (n₀ + 2), so that perfect separation has an end (Platt
 * 1999, "Probabilistic outputs for support vector machines"), by Newton's steps, halved while they
 * lead up (Lin, Lin and Weng 2007). The order of events stays: α is at least {@link #LEAST_SLOPE}.
 *
 * @param slope α
 * @param level β
 */
record PlattScaling(double slope, double level) {

  static final double LEAST_SLOPE = 1e-2;

  private static final int STEPS = 50;
  private static final double FLAT = 1e-9;
  private static final double LEAST_STEP = 1e-6;

  /**
   * @param ranked t
   * @param labels 1 labelled anomalous, else 0
   */
  static PlattScaling fit(double[] ranked, float[] labels) {
    double[] targets = targets(labels);
    PlattScaling best = new PlattScaling(0, level(targets));
    for (int step = 0; step < STEPS; step++) {
      PlattScaling next = best.next(ranked, targets);
      if (next == best) {
        break;
      }
      best = next;
    }
    return best.slope >= LEAST_SLOPE
        ? best
        : new PlattScaling(LEAST_SLOPE, level(targets) - LEAST_SLOPE * mean(ranked));
  }

  private static double[] targets(float[] labels) {
    double anomalous = 0;
    for (float label : labels) {
      anomalous += label;
    }
    double others = labels.length - anomalous;
    double[] targets = new double[labels.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = labels[i] == 1 ? (anomalous + 1) / (anomalous + 2) : 1 / (others + 2);
    }
    return targets;
  }

  /** The logit of the mean of the targets. */
  private static double level(double[] targets) {
    double mean = mean(targets);
    return Math.log(mean / (1 - mean));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** A step down; this where there is none. */
  private PlattScaling next(double[] ranked, double[] targets) {
    double bySlope = 0;
    double byLevel = 0;
    double slopes = FLAT;
    double both = 0;
    double levels = FLAT;
    for (int i = 0; i < ranked.length; i++) {
      double p = 1 / (1 + Math.exp(-(slope * ranked[i] + level)));
      double curve = p * (1 - p);
      bySlope += (p - targets[i]) * ranked[i];
      byLevel += p - targets[i];
      slopes += curve * ranked[i] * ranked[i];
      both += curve * ranked[i];
      levels += curve;
    }
    double determinant = slopes * levels - both * both;
    return halved(
        (levels * bySlope - both * byLevel) / determinant,
        (slopes * byLevel - both * bySlope) / determinant,
        ranked,
        targets);
  }

  private PlattScaling halved(double ofSlope, double ofLevel, double[] ranked, double[] targets) {
    double loss = loss(ranked, targets);
    for (double step = 1; step > LEAST_STEP; step /= 2) {
      PlattScaling next = new PlattScaling(slope - step * ofSlope, level - step * ofLevel);
      if (next.loss(ranked, targets) < loss) {
        return next;
      }
    }
    return this;
  }

  private double loss(double[] ranked, double[] targets) {
    double sum = 0;
    for (int i = 0; i < ranked.length; i++) {
      double logit = slope * ranked[i] + level;
      double positive = Math.max(logit, 0);
      sum += positive + Math.log1p(Math.exp(-Math.abs(logit))) - logit * targets[i];
    }
    return sum;
  }
}
