package dev.weir.detection.threshold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How PSP, pane-sketch peaks-over-threshold, sets an entity's threshold.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param rate how many events may exceed the threshold
 * @param pane span of event time that is counted in one histogram, in [PT1S, P31D]; also how often
 *     the threshold moves
 * @param panes histograms that make the window, in [2, 64]; the window is {@code pane · panes} long
 * @param recentPanes of these, the ones that decide whether a new level is accepted, in [1, panes]
 * @param gate whether scores beyond the gate are held back from what counts as normal until the new
 *     level has lasted
 * @param gateAlpha share of events beyond the gate, in (0, 0.02]; never more than half the alert
 *     rate
 * @param tailFraction share of the window that the tail is fitted to, in (0, 0.25]
 * @param minimumTail events the tail is fitted to at least, in [5, 1000]
 * @param level sets the threshold in place of the tail where there is one; p-values are the tail's
 */
public record PspPolicy(
    AlertRate rate,
    Duration pane,
    int panes,
    int recentPanes,
    boolean gate,
    double gateAlpha,
    double tailFraction,
    int minimumTail,
    Optional<LevelRule> level) {

  private static final Duration SHORTEST_PANE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PANE = Duration.ofDays(31);

  public PspPolicy {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(pane, "pane");
    Objects.requireNonNull(level, "level");
    List<String> problems = new ArrayList<>();
    require(
        pane.compareTo(SHORTEST_PANE) >= 0 && pane.compareTo(LONGEST_PANE) <= 0,
        "threshold.pane must be in [PT1S, P31D], found " + pane,
        problems);
    require(
        panes >= 2 && panes <= 64, "threshold.panes must be in [2, 64], found " + panes, problems);
    require(
        recentPanes >= 1 && recentPanes <= panes,
        "threshold.recentPanes must be in [1, threshold.panes = %d], found %d"
            .formatted(panes, recentPanes),
        problems);
    require(
        gateAlpha > 0 && gateAlpha <= 0.02,
        "threshold.gateAlpha must be in (0, 0.02], found " + gateAlpha,
        problems);
    require(
        tailFraction > 0 && tailFraction <= 0.25,
        "threshold.tailFraction must be in (0, 0.25], found " + tailFraction,
        problems);
    require(
        minimumTail >= 5 && minimumTail <= 1000,
        "threshold.minimumTail must be in [5, 1000], found " + minimumTail,
        problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** The default: incidents of up to about three panes must not become normal. */
  public static PspPolicy guarded() {
    return new PspPolicy(
        new AlertRate.Share(AlertRate.DEFAULT_ALPHA),
        Duration.ofHours(2),
        24,
        6,
        true,
        5e-4,
        0.1,
        20,
        Optional.empty());
  }

  /** For entities that drift: accepts a new level in half the time, loses longer incidents. */
  public static PspPolicy fastAdapt() {
    return guarded().withRecentPanes(3).withGateAlpha(1e-4);
  }

  /** No gate: the realised rate is closest to the one asked for; blind after contamination. */
  public static PspPolicy calibrated() {
    return guarded().withGate(false);
  }

  /**
   * The policy that {@code threshold.profile} names.
   *
   * @throws IllegalArgumentException if there is no such profile
   */
  public static PspPolicy profile(String name) {
    return switch (name) {
      case "guarded" -> guarded();
      case "fast-adapt" -> fastAdapt();
      case "calibrated" -> calibrated();
      default ->
          throw new IllegalArgumentException(
              "threshold.profile must be one of guarded, fast-adapt, calibrated, found '%s'"
                  .formatted(name));
    };
  }

  public PspPolicy withRate(AlertRate value) {
    return new PspPolicy(
        value, pane, panes, recentPanes, gate, gateAlpha, tailFraction, minimumTail, level);
  }

  public PspPolicy withPane(Duration value) {
    return new PspPolicy(
        rate, value, panes, recentPanes, gate, gateAlpha, tailFraction, minimumTail, level);
  }

  /** Recent panes follow down where there are fewer panes than recent ones. */
  public PspPolicy withPanes(int value) {
    int recent = Math.min(recentPanes, Math.max(1, value));
    return new PspPolicy(
        rate, pane, value, recent, gate, gateAlpha, tailFraction, minimumTail, level);
  }

  public PspPolicy withRecentPanes(int value) {
    return new PspPolicy(
        rate, pane, panes, value, gate, gateAlpha, tailFraction, minimumTail, level);
  }

  public PspPolicy withGate(boolean value) {
    return new PspPolicy(
        rate, pane, panes, recentPanes, value, gateAlpha, tailFraction, minimumTail, level);
  }

  public PspPolicy withGateAlpha(double value) {
    return new PspPolicy(
        rate, pane, panes, recentPanes, gate, value, tailFraction, minimumTail, level);
  }

  public PspPolicy withLevel(LevelRule value) {
    return new PspPolicy(
        rate,
        pane,
        panes,
        recentPanes,
        gate,
        gateAlpha,
        tailFraction,
        minimumTail,
        Optional.of(value));
  }

  /** The gate's share of events when {@code alpha} of them may exceed the threshold. */
  double gateAlpha(double alpha) {
    return Math.min(gateAlpha, alpha / 2);
  }

  private static void require(boolean holds, String problem, List<String> problems) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
