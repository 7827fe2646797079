package dev.weir.trainer.torch.family.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.trainer.data.PlanarHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.family.TestFamilies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Default widths and few columns: whatever the seed, a network learns what straight lines know. */
class NarrowTableTest {

  private static final int ROWS = 1000;
  private static final int SEEDS = 4;

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7, 9})
  void denseExplainsAllButAFiftiethOfWhatPrincipalComponentsDo(int columns) {
    ModelInputs inputs = PlanarHistory.inputs(ROWS, columns, 1);
    List<Integer> bottleneck = List.of(Widths.of(List.of(), columns).get(1));
    double lines = loss(Autoencoder.PCA, bottleneck, inputs, 1);

    for (int seed = 1; seed <= SEEDS; seed++) {
      assertThat(loss(Autoencoder.DENSE, List.of(), inputs, seed))
          .as("seed %d", seed)
          .isLessThan(lines + 0.02 * inputs.meanSquare());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Autoencoder.class,
      names = {"DENSE", "DENOISING", "STACKED"})
  void noSeedLeavesABottleneckDead(Autoencoder family) {
    ModelInputs inputs = PlanarHistory.inputs(ROWS, 7, 2);

    for (int seed = 1; seed <= SEEDS; seed++) {
      assertThat(loss(family, List.of(5, 2), inputs, seed))
          .as("seed %d", seed)
          .isLessThan(0.3 * inputs.meanSquare());
    }
  }

  @Test
  void twoColumnsAreNotCopied() {
    assertThat(Widths.of(List.of(), 2)).isEqualTo(List.of(16, 1));
    assertThat(Widths.of(List.of(), 3)).isEqualTo(List.of(16, 2));
    assertThat(Widths.of(List.of(), 80)).isEqualTo(List.of(60, 26));
  }

  private static double loss(
      Autoencoder family, List<Integer> layers, ModelInputs inputs, long seed) {
    return new Fitting(new FitPolicy(layers, 40, 64, 0.001, 5, seed), inputs, inputs)
        .run(TestFamilies.of(family), epoch -> {})
        .best()
        .validationLoss();
  }
}
