package dev.weir.trainer.calibration;

import dev.weir.trainer.score.SurprisalCurve;
import java.util.Arrays;

/**
 * The surprisal of values against a sample of n, upwards: −ln of the share of the sample that is as
 * large, and where the sample ends a fitted tail.
 *
 * <pre>
 * x ≤ q: s = −ln P(X ≥ x)
 * x > q: s = −ln 0.02 + ln(1 + ξ y) / ξ,  y = (x − q) / σ        q the 98 % quantile
 *        ξ = clip(½ (1 − m² / v), [0, ½]),  σ = m (1 − ξ)         m, v mean and variance of X − q beyond q
 * </pre>
 *
 * <p>The tail is a generalised Pareto distribution, fitted by its moments (Hosking and Wallis 1987,
 * "Parameter and quantile estimation for the generalized Pareto distribution"), never shorter than
 * an exponential one. The curve has 64 knots up to q, a {@link SurprisalCurve} half a nat apart
 * beyond it, which keeps it within 0.02 nats of the formula, and is straight 32 nats beyond q.
 */
public final class SurprisalSample {

  private static final double BODY = 0.98;
  private static final double TAIL_BEGIN = -Math.log(1 - BODY);
  private static final int BODY_KNOTS = 64;
  private static final int TAIL_KNOTS = 64;
  private static final double TAIL_STEP = 0.5;

  private final float[] sorted;
  private final float limit;
  private final double shape;
  private final double scale;
  private final float[] knots = new float[BODY_KNOTS + TAIL_KNOTS + 1];
  private final float[] nats = new float[knots.length];
  private int size;

  private SurprisalSample(float[] sorted) {
    this.sorted = sorted;
    this.limit = sorted[Math.max(0, Math.min((int) (BODY * sorted.length), sorted.length - 2))];
    double[] excesses = excesses();
    double mean = Arrays.stream(excesses).average().orElse(0);
    double variance = Arrays.stream(excesses).map(y -> (y - mean) * (y - mean)).average().orElse(0);
    this.shape = mean > 0 ? Math.max(0, Math.min(0.5, 0.5 * (1 - mean * mean / variance))) : 0;
    this.scale = mean > 0 ? mean * (1 - shape) : 1;
  }

  /**
   * The curve of a sample.
   *
   * @param sample at least one finite value
   */
  public static SurprisalCurve curve(float[] sample) {
    float[] sorted = sample.clone();
    Arrays.sort(sorted);
    return new SurprisalSample(sorted).curve();
  }

  private SurprisalCurve curve() {
    for (int k = 0; k < BODY_KNOTS; k++) {
      double level = TAIL_BEGIN * k / (BODY_KNOTS - 1);
      float value =
          sorted[Math.min((int) (sorted.length * -Math.expm1(-level)), sorted.length - 1)];
      add(Math.min(value, limit), Math.min(TAIL_BEGIN, survival(Math.min(value, limit))));
    }
    add(limit, Math.min(TAIL_BEGIN, survival(limit)));
    firstExcess();
    for (int k = 1; k <= TAIL_KNOTS; k++) {
      double beyond = k * TAIL_STEP;
      double y = shape > 0 ? Math.expm1(shape * beyond) / shape : beyond;
      add((float) (limit + scale * y), TAIL_BEGIN + beyond);
    }
    double slope = Math.exp(-shape * TAIL_KNOTS * TAIL_STEP) / scale;
    return new SurprisalCurve(Arrays.copyOf(knots, size), Arrays.copyOf(nats, size), (float) slope);
  }

  /** Where much of the sample is one value, its surprisal leaps behind that value. */
  private void firstExcess() {
    int next = firstAt(Math.nextUp(limit));
    if (next < sorted.length) {
      double y = (sorted[next] - limit) / scale;
      add(sorted[next], TAIL_BEGIN + (shape > 0 ? Math.log1p(shape * y) / shape : y));
    }
  }

  private void add(float value, double surprisal) {
    if (size == 0 || (value > knots[size - 1] && surprisal >= nats[size - 1])) {
      knots[size] = value;
      nats[size++] = (float) surprisal;
    }
  }

  /** {@code −ln P(X ≥ value)}. */
  private double survival(float value) {
    return -Math.log((sorted.length - firstAt(value)) / (double) sorted.length);
  }

  /** How many are less than a value. */
  private int firstAt(float value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double[] excesses() {
    int from = firstAt(Math.nextUp(limit));
    double[] excesses = new double[sorted.length - from];
    Arrays.setAll(excesses, i -> (double) sorted[from + i] - limit);
    return excesses;
  }
}
