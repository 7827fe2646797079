package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {

  static List<String> golden() {
    return GoldenStream.data(GoldenStream.lines("g2_tailfit.csv"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void fitsTheGoldenHistograms(String line) {
    String[] cells = line.split(",");
    ScoreMass mass = new ScoreMass();
    GoldenStream.histogram(cells[2]).forEach((bucket, count) -> mass.add(bucket, count));
    Tail tail = Tail.fit(mass, 0.1, 20);
    assertClose(tail.start(), cells[3]);
    assertClose(tail.share(), cells[4]);
    assertClose(tail.shape(), cells[5]);
    assertClose(tail.scale(), cells[6]);
    assertClose(tail.threshold(Double.parseDouble(cells[1])), cells[7]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.3, -0.1, -1e-12, 0, 1e-12, 0.1, 0.3})
  void pValueOfAThresholdIsItsAlpha(double shape) {
    Tail tail = new Tail(0.1, 0.1, shape, 0.25);
    for (double alpha = 0.09; alpha > 1e-6; alpha /= 3) {
      assertThat(tail.pValue(tail.threshold(alpha))).isCloseTo(alpha, within(1e-9 * alpha));
    }
  }

  @Test
  void aBoundedTailGivesTheLeastPValueBeyondItsEnd() {
    Tail tail = new Tail(1, 0.1, -0.3, 0.3);
    assertThat(tail.pValue(Math.exp(1.01))).isEqualTo(1e-12);
  }

  @Test
  void scoresUnderTheTailReadItsShare() {
    Tail tail = new Tail(1, 0.1, 0.1, 0.3);
    assertThat(tail.pValue(0.2)).isEqualTo(0.1);
    assertThat(tail.threshold(0.5)).isEqualTo(1);
  }

  private static void assertClose(double actual, String expected) {
    double value = Double.parseDouble(expected);
    assertThat(actual).isCloseTo(value, within(1e-9 * Math.max(1e-12, Math.abs(value))));
  }
}
