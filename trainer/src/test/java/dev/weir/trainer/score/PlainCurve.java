package dev.weir.trainer.score;

/** A curve's own formula, in plain Java. */
public final class PlainCurve {

  private PlainCurve() {}

  public static double at(SurprisalCurve curve, float x) {
    float[] knots = curve.knots();
    double sum = curve.nats()[0];
    for (int k = 0; k + 1 < knots.length; k++) {
      double along = (x - knots[k]) / (double) (knots[k + 1] - knots[k]);
      sum += (curve.nats()[k + 1] - curve.nats()[k]) * Math.max(0, Math.min(1, along));
    }
    return sum + curve.slope() * Math.max(0, x - knots[knots.length - 1]);
  }
}
