package dev.weir.streams.faults.machine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;

/** What the suites share. */
public final class Faults {

  /** Whether the long forms run: {@code mvn verify -Pfaults}. */
  public static final boolean LONG = "long".equals(System.getProperty("weir.faults"));

  /** Every random choice follows from it; {@code -Dweir.faults.seed=…} makes others. */
  public static final long SEED = Long.getLong("weir.faults.seed", 1);

  /** Of a broker: it gives up members and transactions soon after they fell silent. */
  public static final Map<String, String> BROKER =
      Map.of(
          "group.min.session.timeout.ms",
          "500",
          "transaction.abort.timed.out.transaction.cleanup.interval.ms",
          "500");

  private Faults() {}

  /**
   * Skips the test where it cannot be done, and says so where its row would stand.
   *
   * @param needed in words
   */
  public static void require(boolean there, String needed) {
    if (!there) {
      System.out.println("| skipped: needs " + needed + " |");
    }
    assumeTrue(there, "needs " + needed);
  }
}
