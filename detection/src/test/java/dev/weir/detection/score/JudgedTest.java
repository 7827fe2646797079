package dev.weir.detection.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedTest {

  @Test
  void aScoreIsJudgedAsItIs() {
    assertThat(Judged.SCORE.output()).isEqualTo("score");
    assertThat(Judged.SCORE.scoreOf(7.5f)).isEqualTo(7.5f);
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 1e-6f, 0.01f, 0.5f, 0.99f})
  void aProbabilityIsJudgedInNats(float probability) {
    assertThat(Judged.LABEL_PROBABILITY.output()).isEqualTo("label_probability");
    assertThat((double) Judged.LABEL_PROBABILITY.scoreOf(probability))
        .isCloseTo(-Math.log(1 - (double) probability), within(1e-6));
  }

  @Test
  void certaintyIsAFiniteScore() {
    assertThat(Judged.LABEL_PROBABILITY.scoreOf(1)).isCloseTo(16.6355f, within(1e-3f));
  }

  @ParameterizedTest
  @ValueSource(floats = {-0.1f, 1.1f, Float.NaN})
  void whatIsNoProbabilityIsNoScore(float output) {
    assertThat(Judged.LABEL_PROBABILITY.scoreOf(output)).isNaN();
  }
}
