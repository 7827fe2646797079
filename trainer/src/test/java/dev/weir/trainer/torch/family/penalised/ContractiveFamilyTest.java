package dev.weir.trainer.torch.family.penalised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class ContractiveFamilyTest {

  private final ModelInputs inputs = RelatedHistory.inputs(4, 3);

  @Test
  void equalsTheClosedFormForOneSigmoidLayer() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = model(0.1, 5);
      Input<Tensor> input = TestInputs.of(inputs);

      assertThat(ContractiveFamily.squaredJacobian(model, input).item_double())
          .isCloseTo(closedForm(model, input).item_double(), within(1e-6));
    }
  }

  @Test
  void itsGradientEqualsThatOfTheClosedForm() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = model(0.1, 5);
      Input<Tensor> input = TestInputs.of(inputs);
      Tensor weight = model.layers().get(0).weights();
      ContractiveFamily.squaredJacobian(model, input).backward();
      float[] twice = Tensors.floats(weight.grad());
      weight.mutable_grad().zero_();
      closedForm(model, input).backward();

      assertThat(twice).containsExactly(Tensors.floats(weight.grad()), within(1e-6f));
    }
  }

  @Test
  void contractsWhereThePenaltyIsStrong() {
    try (PointerScope scope = new PointerScope()) {
      Input<Tensor> input = TestInputs.of(inputs);
      DenseModel weak = model(1e-9, 6, 4);
      DenseModel strong = model(1, 6, 4);
      Steps.of(weak, input, 200);
      Steps.of(strong, input, 200);

      assertThat(ContractiveFamily.squaredJacobian(strong, input).item_double())
          .isLessThan(0.5 * ContractiveFamily.squaredJacobian(weak, input).item_double());
    }
  }

  private DenseModel model(double penalty, Integer... layers) {
    torch.manual_seed(2);
    return (DenseModel)
        new ContractiveFamily(OptionalDouble.of(penalty)).create(List.of(layers), inputs);
  }

  /** {@code Σ_j (h_j (1 − h_j))² Σ_i W_ji²}, mean over the inputs. */
  private static Tensor closedForm(DenseModel model, Input<Tensor> input) {
    Tensor latent = model.encode(input);
    Tensor slope = latent.sub(latent.square()).square();
    return slope.mul(model.layers().get(0).weights().square().sum(1)).sum(1).mean();
  }
}
