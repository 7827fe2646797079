package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FixedThresholdTest {

  private final Judgement judgement = new Judgement();

  @Test
  void whatLiesAboveIsAnomalousAndNothingElse() {
    FixedThreshold threshold = new FixedThreshold(2);

    threshold.judge(2, judgement);
    assertThat(judgement.verdict()).isEqualTo(Verdict.NORMAL);
    assertThat(judgement.quiet()).isTrue();

    threshold.judge(Math.nextUp(2.0), judgement);
    assertThat(judgement.verdict()).isEqualTo(Verdict.ANOMALOUS);
    assertThat(judgement.quiet()).isFalse();
    assertThat(judgement.threshold()).isEqualTo(2);
    assertThat(judgement.onTime()).isTrue();
  }

  @Test
  void noNumberIsNoThreshold() {
    assertThatThrownBy(() -> new FixedThreshold(Double.NaN))
        .hasMessage("threshold must be >= 0, found NaN");
  }
}
