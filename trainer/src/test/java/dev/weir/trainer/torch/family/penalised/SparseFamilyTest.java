package dev.weir.trainer.torch.family.penalised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.family.SparseSettings;
import dev.weir.detection.detector.family.SparseSettings.Sparsity;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.family.Steps;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.family.dense.DenseModel;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class SparseFamilyTest {

  private static final double WEAK = 1e-9;

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  @Test
  void l1IsTheSumOfTheLatentMeanOverInputs() {
    try (PointerScope scope = new PointerScope()) {
      Tensor latent = Tensors.matrix(new float[] {0.5f, 0.25f, 0, 1}, 2, 2);

      assertThat(family(Sparsity.L1, 0.1, 1).omega(latent).item_double()).isEqualTo(0.875);
    }
  }

  @Test
  void klIsTheDivergenceFromTheTarget() {
    try (PointerScope scope = new PointerScope()) {
      Tensor latent = Tensors.matrix(new float[] {0.5f, 0.1f, 0.3f, 0.1f}, 2, 2);
      double expected = 0.1 * Math.log(0.1 / 0.4) + 0.9 * Math.log(0.9 / 0.6);

      assertThat(family(Sparsity.KL, 0.1, 1).omega(latent).item_double())
          .isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void l1LowersTheLatent() {
    assertThat(mean(activations(family(Sparsity.L1, 0.1, 0.5))))
        .isLessThan(0.5 * mean(activations(family(Sparsity.L1, 0.1, WEAK))));
  }

  @Test
  void klBringsEveryUnitToTheTarget() {
    for (float activation : activations(family(Sparsity.KL, 0.2, 30))) {
      assertThat(activation).isCloseTo(0.2f, within(0.05f));
    }
  }

  private static SparseFamily family(Sparsity sparsity, double target, double penalty) {
    return new SparseFamily(new SparseSettings(sparsity, target), OptionalDouble.of(penalty));
  }

  /** Mean activation of each of eight latent units after 300 steps on all inputs. */
  private float[] activations(SparseFamily family) {
    try (PointerScope scope = new PointerScope()) {
      torch.manual_seed(2);
      DenseModel model = (DenseModel) family.create(List.of(8), inputs);
      Input<Tensor> batch = TestInputs.of(inputs);
      Steps.of(model, batch, 300);
      return Tensors.floats(model.encode(batch).mean(0L));
    }
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
