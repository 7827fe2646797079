package dev.weir.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void linearTicksAreRoundAndWithin() {
    assertThat(Axis.linear(1, 60, 0, 100).ticks()).containsExactly(20.0, 40.0, 60.0);
    assertThat(Axis.linear(0, 0.52, 0, 100).ticks()).containsExactly(0.0, 0.2, 0.4);
  }

  @Test
  void logarithmicTicksAreDecadesAndThrees() {
    assertThat(Axis.logarithmic(0.02, 4, 0, 100).ticks())
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
        .containsExactly(0.03, 0.1, 0.3, 1.0, 3.0);
  }

  @Test
  void endsAreAtTheEnds() {
    Axis axis = Axis.logarithmic(0.1, 10, 50, 150);

    assertThat(axis.place(0.1)).isCloseTo(50, within(1e-9));
    assertThat(axis.place(1)).isCloseTo(100, within(1e-9));
    assertThat(axis.place(10)).isCloseTo(150, within(1e-9));
  }
}
