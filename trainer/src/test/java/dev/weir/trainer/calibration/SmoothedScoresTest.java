package dev.weir.trainer.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.score.Smoothing;
import dev.weir.trainer.data.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmoothedScoresTest {

  private static final float[] SCORES = {4, 100, 8, 200};

  @Test
  void smoothsEachHistoryByItself() {
    assertThat(SmoothedScores.of(samples(), SCORES, new Smoothing(0.5)))
        .containsExactly(4, 100, 6, 150);
  }

  @Test
  void leavesScoresWithoutSmoothing() {
    assertThat(SmoothedScores.of(samples(), SCORES, Smoothing.none())).isEqualTo(SCORES);
  }

  private static Samples samples() {
    return new Samples(Arrays.asList(null, null), new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1});
  }
}
