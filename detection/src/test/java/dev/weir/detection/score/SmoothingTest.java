package dev.weir.detection.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SmoothingTest {

  @Test
  void beginsAtTheFirstScoreAndMovesByAlpha() {
    Smoothing smoothing = new Smoothing(0.25);
    MeanScore mean = new MeanScore();

    assertThat(next(smoothing, mean, 4)).isEqualTo(4);
    assertThat(next(smoothing, mean, 8)).isEqualTo(5);
    assertThat(next(smoothing, mean, 1)).isEqualTo(4);
  }

  @Test
  void isTheWeightedSumOfAllScores() {
    Smoothing smoothing = new Smoothing(0.1);
    MeanScore mean = new MeanScore();
    double exact = 0;
    float last = 0;
    for (int i = 0; i < 200; i++) {
      float score = (i * 37 % 11) / 3f;
      exact = i == 0 ? score : 0.9 * exact + 0.1 * score;
      last = next(smoothing, mean, score);
    }
    assertThat(last).isCloseTo((float) exact, within(1e-5f));
  }

  @Test
  void withAlphaOneLeavesScoresAndRemembersNothing() {
    Smoothing smoothing = Smoothing.none();
    MeanScore mean = new MeanScore();
    for (float score : new float[] {3, 0, 7.25f}) {
      assertThat(next(smoothing, mean, score)).isEqualTo(score);
    }
    assertThat(written(mean)).isEqualTo(written(new MeanScore()));
  }

  @Test
  void smoothingAloneDoesNotMoveTheMean() {
    Smoothing smoothing = new Smoothing(0.5);
    MeanScore mean = new MeanScore();
    next(smoothing, mean, 2);
    ByteBuffer before = written(mean);

    assertThat(smoothing.smooth(mean, 10)).isEqualTo(6);
    assertThat(written(mean)).isEqualTo(before);
  }

  @Test
  void goesOnFromWhatWasWritten() {
    Smoothing smoothing = new Smoothing(0.3);
    MeanScore mean = new MeanScore();
    next(smoothing, mean, 2);
    MeanScore restored = MeanScore.read(written(mean));

    assertThat(next(smoothing, restored, 9)).isEqualTo(next(smoothing, mean, 9));
  }

  @Test
  void refusesWhatIsNoMean() {
    assertThatThrownBy(() -> MeanScore.read(ByteBuffer.allocate(4).putFloat(-1).flip()))
        .hasMessage("Mean score must be in [0, ∞), found -1.0");
  }

  @Test
  void refusesAnAlphaOutsideItsRange() {
    for (double alpha : new double[] {0, -0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new Smoothing(alpha))
          .hasMessage("score.smoothing must be in (0, 1], found " + alpha);
    }
  }

  private static float next(Smoothing smoothing, MeanScore mean, float score) {
    float smoothed = smoothing.smooth(mean, score);
    smoothing.learn(mean, smoothed);
    return smoothed;
  }

  private static ByteBuffer written(MeanScore mean) {
    ByteBuffer buffer = ByteBuffer.allocate(MeanScore.BYTES);
    mean.write(buffer);
    return buffer.flip();
  }
}
