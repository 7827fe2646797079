package dev.weir.trainer.torch.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import org.junit.jupiter.api.Test;

class ErrorScoreTest {

  private static final int SIDE = 9;

  @Test
  void squaredIsTheMeanOverPixels() {
    assertThat(score(ErrorScore.SQUARED, stroke(4), new float[SIDE * SIDE]))
        .isCloseTo(1.0 / SIDE, within(1e-6));
  }

  @Test
  void aStrokeBesideItsPlaceCostsLessBlurredThanAMissingOne() {
    double beside = score(ErrorScore.BLURRED, stroke(4), stroke(5));
    double missing = score(ErrorScore.BLURRED, stroke(4), new float[SIDE * SIDE]);

    assertThat(beside).isLessThan(missing / 2);
    assertThat(score(ErrorScore.SQUARED, stroke(4), stroke(5)))
        .isGreaterThan(score(ErrorScore.SQUARED, stroke(4), new float[SIDE * SIDE]));
  }

  @Test
  void relativeToInkIsDividedByTheLengthOfTheImage() {
    float[] nothing = new float[SIDE * SIDE];
    assertThat(score(ErrorScore.BLURRED_RELATIVE, stroke(4), nothing))
        .isCloseTo(score(ErrorScore.BLURRED, stroke(4), nothing) / 3, within(1e-6));
  }

  /** A vertical stroke of 9 pixels. */
  private static float[] stroke(int column) {
    float[] image = new float[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      image[y * SIDE + column] = 1;
    }
    return image;
  }

  private static double score(ErrorScore score, float[] image, float[] rebuilt) {
    return LibTorch.within(
        () ->
            (double)
                Tensors.floats(
                    score.of(
                        Tensors.matrix(image, 1, image.length),
                        Tensors.matrix(rebuilt, 1, rebuilt.length),
                        SIDE))[0]);
  }
}
