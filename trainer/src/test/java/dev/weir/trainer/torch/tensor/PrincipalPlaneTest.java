package dev.weir.trainer.torch.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {

  @Test
  void keepsDistancesOfPointsThatLieInAPlane() {
    Random random = new Random(3);
    float[][] points = new float[60][];
    for (int i = 0; i < points.length; i++) {
      float a = (float) random.nextGaussian();
      float b = (float) (3 * random.nextGaussian());
      points[i] = new float[] {1 + a, 2 + b, 5 + a - b, 2 * a};
    }

    float[][] placed = PrincipalPlane.of(points);

    for (int i = 1; i < points.length; i++) {
      assertThat(distance(placed[i], placed[i - 1]))
          .isCloseTo(distance(points[i], points[i - 1]), within(1e-4));
    }
  }

  @Test
  void theFirstAxisHasTheMostSpread() {
    float[][] points = {{0, 0, -9}, {0, 1, 9}, {0, -1, 3}, {0.1f, 0, -3}};

    float[][] placed = PrincipalPlane.of(points);

    assertThat(spread(placed, 0)).isGreaterThan(spread(placed, 1));
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double spread(float[][] points, int axis) {
    double sum = 0;
    for (float[] point : points) {
      sum += point[axis] * point[axis];
    }
    return sum;
  }
}
