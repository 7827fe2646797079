package dev.weir.report.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceRangeTest {

  /** {@code scipy.stats.poisson.ppf([0.025, 0.975], expected)} of SciPy. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0.01, 0, 0",
    "0.5, 0, 2",
    "1, 0, 3",
    "5, 1, 10",
    "20, 12, 29",
    "100, 81, 120",
    "400, 361, 440"
  })
  void quantilesOfThePoissonDistribution(double expected, double least, double most) {
    assertThat(ChanceRange.around(expected)).isEqualTo(new ChanceRange(least, most));
  }

  @Test
  void ofManyEventsItIsTwoRoots() {
    ChanceRange range = ChanceRange.around(10_000);

    assertThat(range.least()).isCloseTo(9804, within(0.1));
    assertThat(range.most()).isCloseTo(10_196, within(0.1));
  }
}
