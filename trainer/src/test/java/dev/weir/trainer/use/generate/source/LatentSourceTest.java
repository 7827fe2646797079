package dev.weir.trainer.use.generate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatentSourceTest {

  private static final int DRAWS = 20_000;

  @Test
  void priorIsStandardNormal() {
    double[] moments = moments(LatentSource.prior(3, random -> new float[0]), 2);

    assertThat(moments[0]).isCloseTo(0, within(0.03));
    assertThat(moments[1]).isCloseTo(1, within(0.03));
  }

  /** Latents 0 and 4 deviate by 2; with half of that as noise the variance is 4 + 1. */
  @Test
  void perturbedLatentsAreAShareOfTheDeviationWider() {
    LatentSource source = LatentSource.perturbing(List.of(beginning(0, 7), beginning(4, 7)), 0.5);

    double[] moments = moments(source, 0);
    assertThat(moments[0]).isCloseTo(2, within(0.06));
    assertThat(moments[1]).isCloseTo(5, within(0.1));
    assertThat(moments(source, 1)[1]).isZero();
  }

  @Test
  void whatARealEventWasToldGoesWithItsLatent() {
    LatentSource source = LatentSource.perturbing(List.of(beginning(0, 7), beginning(4, 8)), 0);
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      Beginning next = source.next(random);
      assertThat(next.told()).containsExactly(next.latent()[1]);
    }
  }

  private static Beginning beginning(float first, float second) {
    return new Beginning(new float[] {first, second}, new float[] {second});
  }

  private static double[] moments(LatentSource source, int at) {
    Random random = new Random(11);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double value = source.next(random).latent()[at];
      sum += value;
      squares += value * value;
    }
    double mean = sum / DRAWS;
    return new double[] {mean, squares / DRAWS - mean * mean};
  }
}
