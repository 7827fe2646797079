package dev.weir.trainer.choice;

/**
 * A family on the list of what is tried.
 *
 * @param family as {@code model.autoencoder} names it
 * @param separation see {@link Separation}; NaN where there is no model
 * @param seconds that its training took
 * @param note why there is no model, or what is odd about it; mostly empty
 */
public record Candidate(String family, double separation, double seconds, String note) {

  /** A family that no model could be made of. */
  public static Candidate leftOut(String family, String problem) {
    return new Candidate(family, Double.NaN, 0, "left out: " + problem);
  }

  /** A family whose turn never came. */
  public static Candidate notReached(String family) {
    return new Candidate(family, Double.NaN, 0, "not reached: stopped by a signal");
  }

  /** Whether there is a model of it. */
  public boolean made() {
    return Double.isFinite(separation);
  }
}
