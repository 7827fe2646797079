package dev.weir.report.calibration;

/**
 * How many rare events chance alone gives where so many are expected: the 2.5 % and the 97.5 %
 * quantile of a Poisson distribution, which 19 of 20 counts lie between, if events do not hang
 * together. From {@value #MANY} expected on a normal distribution stands in for it.
 *
 * @param least ≥ 0
 * @param most ≥ least
 */
record ChanceRange(double least, double most) {

  private static final double TAIL = 0.025;
  private static final double NORMAL_QUANTILE = 1.959964;
  private static final double MANY = 500;

  /**
   * @param expected ≥ 0
   */
  static ChanceRange around(double expected) {
    if (expected >= MANY) {
      double half = NORMAL_QUANTILE * Math.sqrt(expected);
      return new ChanceRange(expected - half, expected + half);
    }
    double least = -1;
    double probability = Math.exp(-expected);
    double below = probability;
    int count = 0;
    while (below < 1 - TAIL) {
      least = least < 0 && below >= TAIL ? count : least;
      count++;
      probability *= expected / count;
      below += probability;
    }
    return new ChanceRange(least < 0 ? count : least, count);
  }
}
