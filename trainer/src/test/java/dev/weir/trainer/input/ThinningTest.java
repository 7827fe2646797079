package dev.weir.trainer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.data.LabelledHistory;
import dev.weir.trainer.data.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinningTest {

  private static final int ROWS = 10_000;

  @ParameterizedTest
  @CsvSource({
    "1, -0.84",
    "4, -0.84",
    "1, -1.75",
    "1, 0",
    "1, 1.75",
    "1, -9",
    "1, 9",
  })
  void keepsNoMoreThanThereIsRoomFor(int every, double low) {
    Samples samples = LabelledHistory.inputs(ROWS, every, 1, low).samples();

    for (int most : new int[] {2, 3, 10, 999, 5_000, 9_999}) {
      assertThat(thinned(samples, most).size()).as("%d", most).isBetween(most / 4, most);
    }
  }

  @Test
  void keepsAllWhereThereIsRoom() {
    Samples samples = LabelledHistory.inputs(ROWS, 4, 1).samples();

    assertThat(Thinning.of(samples, ROWS)).isEqualTo(new Thinning(1, 1));
    assertThat(Thinning.of(samples, ROWS).level()).isZero();
    assertThat(thinned(samples, ROWS).row()).isEqualTo(samples.row());
  }

  @ParameterizedTest
  @CsvSource({"-1.75, 1", "1.75, 0"})
  void keepsTheRarerKindWhole(double low, int rare) {
    Samples samples = LabelledHistory.inputs(ROWS, 1, 1, low).samples();

    assertThat(thinned(samples, 2_000).count(rare)).isEqualTo(samples.count(rare));
  }

  @Test
  void theLevelMakesUpForWhatIsLeftOut() {
    Samples samples = LabelledHistory.inputs(ROWS, 1, 1).samples();

    double level = Thinning.of(samples, 3_000).level();
    assertThat(logOdds(thinned(samples, 3_000)) + level).isCloseTo(logOdds(samples), within(1e-2));
  }

  private static Samples thinned(Samples samples, int most) {
    Thinning thinning = Thinning.of(samples, most);
    return samples.thinned(thinning.anomalous(), thinning.others());
  }

  private static double logOdds(Samples samples) {
    return Math.log((double) samples.count(1) / samples.count(0));
  }
}
