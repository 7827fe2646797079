package dev.weir.trainer.use.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.input.Standardisation;
import org.junit.jupiter.api.Test;

class ExplainedVarianceTest {

  private final ExplainedVariance explained =
      new ExplainedVariance(
          Encoding.of(new Standardisation(new float[] {10, 0}, new float[] {2, 1})).values());

  @Test
  void nothingByTheMeanAndAllByTheValueItself() {
    explained.add(new float[] {12, 1}, new float[] {10, 0});
    assertThat(explained.share()).isZero();

    explained.add(new float[] {8, -1}, new float[] {8, -1});
    assertThat(explained.share()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aMissingValueCountsOnNeitherSide() {
    explained.add(new float[] {Float.NaN, 2}, new float[] {500, 1});

    assertThat(explained.share()).isCloseTo(1 - 1.0 / 4, within(1e-12));
  }
}
