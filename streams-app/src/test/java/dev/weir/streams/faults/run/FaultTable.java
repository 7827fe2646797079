package dev.weir.streams.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.streams.faults.outcome.Tally;
import dev.weir.streams.faults.scenario.Guarantee;
import dev.weir.streams.faults.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table that a suite prints in the end, with the rows of those before it: the last one prints
 * that of the whole run. Each row is printed also as soon as it is known.
 */
public final class FaultTable {

  static final String HEAD =
      """
      | what was done | promised | model | events | lost | duplicated | reordered \
      | scores that differ | alerts that differ | states that differ | ended itself | seconds |
      |---|---|---|---|---|---|---|---|---|---|---|---|""";

  /** Of all suites; these run one after the other. */
  private static final List<String> ROWS = new ArrayList<>();

  public void add(Scenario scenario, Tally tally) {
    String row = row(scenario, tally);
    ROWS.add(row);
    System.out.println(row);
  }

  /**
   * Plays a scenario, adds its row and holds it to what it promises.
   *
   * @param replicas of each topic
   */
  public Tally keepsItsPromise(Scenario scenario, Path folder, String servers, int replicas)
      throws Exception {
    Tally tally = FaultRun.play(scenario, folder, servers, replicas);
    add(scenario, tally);
    assertKept(scenario, tally);
    return tally;
  }

  /**
   * The same where an instance may be cut off, taken for dead, and write again after another has
   * taken over: exactly-once fences it off, at-least-once loses nothing and promises no more.
   */
  public void keepsItsPromiseOrLosesNothing(
      Scenario scenario, Path folder, String servers, int replicas) throws Exception {
    Tally tally = FaultRun.play(scenario, folder, servers, replicas);
    add(scenario, tally);
    if (scenario.guarantee() == Guarantee.EXACTLY_ONCE) {
      assertKept(scenario, tally);
    }
    assertThat(tally.lost()).as("lost: %s", tally).isZero();
  }

  /** All is as undisturbed; under at-least-once some of it may stand twice. */
  public static void assertKept(Scenario scenario, Tally tally) {
    assertThat(tally.lost()).as("lost: %s", tally).isZero();
    assertThat(tally.isUnharmed()).as("as undisturbed: %s", tally).isTrue();
    if (scenario.guarantee() == Guarantee.EXACTLY_ONCE) {
      assertThat(tally.duplicated()).as("duplicated: %s", tally).isZero();
    }
  }

  public void print() {
    System.out.println(HEAD);
    ROWS.forEach(System.out::println);
  }

  private static String row(Scenario scenario, Tally tally) {
    return "| %s | %s | %s | %,d | %d | %d | %d | %d | %d | %d | %d | %d |"
        .formatted(
            scenario.what(),
            scenario.guarantee(),
            scenario.model(),
            tally.events(),
            tally.lost(),
            tally.duplicated(),
            tally.reordered(),
            tally.scores(),
            tally.alerts(),
            tally.states(),
            tally.ended(),
            tally.seconds());
  }
}
