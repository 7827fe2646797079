package dev.weir.trainer.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which of several families is kept: the one of the greatest separation, and of those that are
 * within {@value #TIE} of it the first.
 *
 * @param candidates the cheaper ones first, at least one of them made
 */
public record Choice(List<Candidate> candidates) {

  /** Separations that differ by less are equal. */
  static final double TIE = 0.001;

  public Choice {
    candidates = List.copyOf(candidates);
  }

  /** The family to keep. */
  public Candidate best() {
    return candidates.stream().filter(this::amongTheBest).findFirst().orElseThrow();
  }

  /** What was tried, what it came to, and why one was kept, for a person at a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Chosen '%s': its scores best tell held-out events from the same ones with faults put in"
            .formatted(best().family()));
    lines.add("  family         separation    training   why");
    candidates.forEach(candidate -> lines.add(line(candidate)));
    return lines;
  }

  private String line(Candidate candidate) {
    if (!candidate.made()) {
      return "  %-14s %s".formatted(candidate.family(), candidate.note());
    }
    String note = candidate.note().isEmpty() ? "" : "; " + candidate.note();
    return String.format(
        Locale.ROOT,
        "  %-14s %10.3f %9.1f s   %s%s",
        candidate.family(),
        candidate.separation(),
        candidate.seconds(),
        why(candidate),
        note);
  }

  private String why(Candidate candidate) {
    boolean kept = candidate.equals(best());
    if (candidate.separation() == greatest()) {
      return kept ? "kept: the greatest" : "the greatest, but an earlier one is as good";
    }
    if (amongTheBest(candidate)) {
      return kept ? "kept: as good as the greatest, and cheaper" : "as good, but dearer";
    }
    return String.format(Locale.ROOT, "%.3f behind", greatest() - candidate.separation());
  }

  private boolean amongTheBest(Candidate candidate) {
    return candidate.separation() > greatest() - TIE;
  }

  private double greatest() {
    return candidates.stream()
        .filter(Candidate::made)
        .mapToDouble(Candidate::separation)
        .max()
        .orElseThrow();
  }
}
