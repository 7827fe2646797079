package dev.weir.trainer.torch.lab.bench;

/**
 * How much may be spent.
 *
 * @param seeds each experiment is run with, ≥ 1
 * @param share of the epochs and queries, in (0, 1]
 */
public record Effort(int seeds, double share) {

  private static final double QUICK = 0.2;

  public Effort {
    if (seeds < 1) {
      throw new IllegalArgumentException("seeds must be at least 1, found %d".formatted(seeds));
    }
  }

  public static Effort full(int seeds) {
    return new Effort(seeds, 1);
  }

  /** For a first look. */
  public static Effort quick(int seeds) {
    return new Effort(seeds, QUICK);
  }

  /** That share of a number, at least 1. */
  public int of(int number) {
    return (int) Math.max(1, Math.round(number * share));
  }
}
