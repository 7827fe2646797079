package dev.weir.trainer.torch.label;

/**
 * What becomes of a score and of what heads learnt, the more of the heads the more labels there
 * were.
 *
 * <pre>
 * t = (1 − λ) · u / σ_u + λ · z / σ_z          λ = n / (n + 30)
 * ln(p / (1 − p)) = α · t + β = score · u + heads · z + level
 * </pre>
 *
 * <p>u is the score as the head sees it, z the heads' logit, n how many events are labelled
 * anomalous. The deviations, α and β come from logits of heads that have not learnt from the event.
 * α and β make probabilities of it ({@link PlattScaling}).
 *
 * @param score weight of the score
 * @param heads weight of the heads' logit
 * @param level of the logit where both are 0
 */
record Blend(double score, double heads, double level) {

  /** Labelled anomalous events from which on the heads have more to say than the score. */
  private static final double ENOUGH = 30;

  private static final double LEAST_DEVIATION = 1e-6;

  /**
   * @param scores u
   * @param logits z, of heads that have not learnt from the row
   * @param labels 1 labelled anomalous, else 0
   */
  static Blend of(float[] scores, float[] logits, float[] labels) {
    double share = share(labels);
    double ofScore = (1 - share) / deviation(scores);
    double ofHeads = share / deviation(logits);
    double[] together = new double[labels.length];
    for (int i = 0; i < together.length; i++) {
      together[i] = ofScore * scores[i] + ofHeads * logits[i];
    }
    PlattScaling scaling = PlattScaling.fit(together, labels);
    return new Blend(scaling.slope() * ofScore, scaling.slope() * ofHeads, scaling.level());
  }

  /** The same with so much more of a level. */
  Blend raised(double more) {
    return new Blend(score, heads, level + more);
  }

  /**
   * p of the rows from one on, in order.
   *
   * @param scores u
   * @param logits z
   */
  float[] probabilities(float[] scores, float[] logits, int from) {
    float[] probabilities = new float[scores.length - from];
    for (int i = 0; i < probabilities.length; i++) {
      double logit = score * scores[from + i] + heads * logits[from + i] + level;
      probabilities[i] = (float) (1 / (1 + Math.exp(-logit)));
    }
    return probabilities;
  }

  private static double share(float[] labels) {
    double anomalous = 0;
    for (float label : labels) {
      anomalous += label;
    }
    return anomalous / (anomalous + ENOUGH);
  }

  private static double deviation(float[] values) {
    SeenMoments moments = new SeenMoments(1);
    moments.add(values);
    return Math.max(LEAST_DEVIATION, moments.deviation()[0]);
  }
}
