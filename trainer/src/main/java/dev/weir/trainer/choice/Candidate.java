package dev.weir.trainer.choice;

import java.util.List;
import java.util.Locale;

/**
 * A family that was tried.
 *
 * @param family as {@code model.autoencoder} names it
 * @param separation see {@link Separation}; NaN where no model could be made
 * @param seconds that its training took
 * @param problem why no model could be made; empty where one was
 */
public record Candidate(String family, double separation, double seconds, String problem) {

  /** Separations that differ by less are equal. */
  static final double TIE = 0.001;

  /**
   * The first, and so the cheapest, of those whose separation is the greatest.
   *
   * @param candidates the cheaper ones first, at least one of them with a separation
   */
  public static Candidate best(List<Candidate> candidates) {
    double greatest =
        candidates.stream()
            .mapToDouble(Candidate::separation)
            .filter(Double::isFinite)
            .max()
            .orElseThrow();
    return candidates.stream()
        .filter(candidate -> candidate.separation > greatest - TIE)
        .findFirst()
        .orElseThrow();
  }

  /** A line of the table of candidates. */
  public String line() {
    return problem.isEmpty()
        ? String.format(Locale.ROOT, "  %-14s %10.3f %9.1f s", family, separation, seconds)
        : String.format(Locale.ROOT, "  %-14s left out: %s", family, problem);
  }
}
