package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/capacity.md reckons follows from its symbols by its formulas. */
class CapacityTest {

  /** A row whose last cell is a number, with or without a unit. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+?) \\|[^|]*\\| ([\\d,.]+)(?: [^|]*)? \\|$");

  private static final double HOURS_A_MONTH = 730;
  private static final double SECONDS_A_MONTH = 2.63e6;
  private static final double CORE_HOUR = 0.05;

  private final Map<String, Double> said = said();
  private final double events = symbol("N") / 60;
  private final double bytes = symbol("e") + symbol("w");
  private final double busy = symbol("u") / 100;
  private final double instances = Math.ceil(cores(symbol("c")) / 4);
  private final double brokers = Math.max(3, Math.ceil(symbol("R") * cores(symbol("b")) / 8));
  private final double disks =
      4 * symbol("N") * symbol("s")
          + symbol("R") * (86_400 * events * symbol("D") * symbol("e") + symbol("N") * symbol("l"));

  @ParameterizedTest
  @CsvSource({
    "cores for instances, 1",
    "cores for brokers, 1",
    "disk of all instances, 0.1",
    "disk of all brokers, 0.1",
    "into all brokers, 1",
    "entities on an instance, 1000"
  })
  void quantitiesFollow(String row, double lastDigit) {
    double reckoned =
        switch (row) {
          case "cores for instances" -> cores(symbol("c"));
          case "cores for brokers" -> symbol("R") * cores(symbol("b"));
          case "disk of all instances" -> 4 * symbol("N") * symbol("s") / 1e12;
          case "disk of all brokers" -> disks / 1e12 - 4 * symbol("N") * symbol("s") / 1e12;
          case "into all brokers" -> symbol("R") * events * bytes / 1e6;
          default -> symbol("N") / instances;
        };
    assertThat(symbol(row)).isCloseTo(reckoned, within(lastDigit));
  }

  @Test
  void moneyFollows() {
    double crossing = symbol("R") - 1 + 2 / 3.0;
    double traffic = SECONDS_A_MONTH * events * bytes * crossing * 0.02 / 1e9;
    double together =
        4 * instances * CORE_HOUR * HOURS_A_MONTH
            + 8 * brokers * CORE_HOUR * HOURS_A_MONTH
            + disks * 0.08 / 1e9
            + traffic;

    assertThat(symbol("traffic between zones")).isCloseTo(traffic, within(1));
    assertThat(symbol("together")).isCloseTo(together, within(1));
    assertThat(symbol("for a million entities")).isCloseTo(together / 100, within(1));
  }

  private double cores(double micros) {
    return events * micros / 1e6 / busy;
  }

  private static Offset<Double> within(double lastDigit) {
    return Offset.offset(lastDigit);
  }

  /** The number of the one row that begins so. */
  private double symbol(String name) {
    return said.entrySet().stream()
        .filter(row -> row.getKey().equals(name) || row.getKey().startsWith(name + ","))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("docs/capacity.md must have a row " + name));
  }

  private static Map<String, Double> said() {
    String capacity = Repository.text("docs/capacity.md");
    Matcher rows = ROW.matcher(capacity.substring(capacity.indexOf("## A hundred million")));
    Map<String, Double> said = new HashMap<>();
    while (rows.find()) {
      said.put(rows.group(1), Double.parseDouble(rows.group(2).replace(",", "")));
    }
    return said;
  }
}
