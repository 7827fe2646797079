package dev.weir.trainer.torch.family.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcaFamilyTest {

  private final ModelInputs inputs = RelatedHistory.inputs(4, 8);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 11})
  void errorIsThatOfTheBestMatrixOfTheRank(int components) {
    Fit fit = fit(List.of(components));

    assertThat(squaredError(fit)).isCloseTo(trailingSingularValues(components), within(1e-3));
  }

  @Test
  void axesAreOrthonormal() {
    Dense encoder = (Dense) network(fit(List.of(4))).encoder().get(0);
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double product = 0;
        for (int i = 0; i < encoder.inputs(); i++) {
          product +=
              encoder.weights()[a * encoder.inputs() + i]
                  * encoder.weights()[b * encoder.inputs() + i];
        }
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-5));
      }
    }
  }

  @Test
  void isOneEpoch() {
    assertThat(fit(List.of(2)).epochs()).hasSize(1);
  }

  @Test
  void asManyComponentsAsValuesAreRefused() {
    assertThatThrownBy(() -> fit(List.of(12)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("model.layers must be in [1, 12) for model.autoencoder=pca")
        .hasMessageContaining("found 12");
  }

  private static Network network(Fit fit) {
    return (Network) ((NetworkSnapshot) fit.snapshot()).network();
  }

  private Fit fit(List<Integer> layers) {
    return new Fitting(new FitPolicy(layers, 5, 32, 0.01, 5, 1), inputs, inputs)
        .run(new PcaFamily(), epoch -> {});
  }

  private double squaredError(Fit fit) {
    try (PointerScope scope = new PointerScope()) {
      Dense encoder = (Dense) network(fit).encoder().get(0);
      Dense decoder = (Dense) network(fit).decoder().get(0);
      return new PcaModel(encoder, decoder).error(TestInputs.of(inputs)).sum().item_double();
    }
  }

  /** Σ of the squared singular values beyond the first ones, of the centred inputs themselves. */
  private double trailingSingularValues(int components) {
    try (PointerScope scope = new PointerScope()) {
      Tensor input = TestInputs.of(inputs).values();
      float[] values = Tensors.floats(torch.linalg_svd(input.sub(input.mean(0L))).get1());
      double sum = 0;
      for (int i = components; i < values.length; i++) {
        sum += values[i] * values[i];
      }
      return sum;
    }
  }
}
