package dev.weir.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StaticThresholdTest {

  private static final float[] SCORES = {4, 1, 3, 2};

  @Test
  void isAFactorTimesTheLeastScoreThatTheShareDoesNotExceed() {
    assertThat(new StaticThreshold(0.5, 10).of(SCORES)).isEqualTo(20);
    assertThat(new StaticThreshold(0.51, 10).of(SCORES)).isEqualTo(30);
    assertThat(new StaticThreshold(1, 1).of(SCORES)).isEqualTo(4);
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThatThrownBy(() -> new StaticThreshold(0, 1))
        .hasMessage("--static-quantile must be in (0, 1], found 0.0");
    assertThatThrownBy(() -> new StaticThreshold(1, 0))
        .hasMessage("--static-factor must be > 0, found 0.0");
  }
}
