package dev.weir.trainer.torch.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

  private static final int ROWS = 50_000;

  @Test
  void findsTheSlopeAndLevelThatDrewTheLabels() {
    Random random = new Random(3);
    double[] ranked = new double[ROWS];
    float[] labels = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      ranked[i] = random.nextGaussian();
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * ranked[i] - 2))) ? 1 : 0;
    }

    PlattScaling scaling = PlattScaling.fit(ranked, labels);

    assertThat(scaling.slope()).isCloseTo(1.5, within(0.05));
    assertThat(scaling.level()).isCloseTo(-2, within(0.05));
  }

  @Test
  void perfectSeparationHasAnEnd() {
    PlattScaling scaling =
        PlattScaling.fit(new double[] {-2, -1, -1.5, 1, 2}, new float[] {0, 0, 0, 1, 1});

    assertThat(scaling.slope()).isBetween(0.1, 10.0);
  }

  @Test
  void labelsThatContradictKeepTheOrderAndTheirShare() {
    double[] ranked = {3, 2, 1, 0, -1, -2};
    PlattScaling scaling = PlattScaling.fit(ranked, new float[] {0, 0, 0, 0, 1, 1});

    assertThat(scaling.slope()).isEqualTo(PlattScaling.LEAST_SLOPE);
    assertThat(scaling.level()).isBetween(-1.5, 0.0);
  }
}
