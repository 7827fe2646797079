package dev.weir.trainer.torch.family.penalised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.MaskedError;
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

class OvercompleteFamilyTest {

  private static final double NONE = 1e-12;

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  /** The features go together, the second the other way; here they do not. */
  private final float[] strange = {1, 1, -1};

  @Test
  void doesNotCopyWhatTheTrainingInputsNeverDid() {
    try (PointerScope scope = new PointerScope()) {
      double copied = error(new OvercompleteFamily(OptionalDouble.of(NONE)));
      double kept = error(new OvercompleteFamily(OptionalDouble.empty()));

      assertThat(copied).as("without a penalty it copies").isLessThan(0.1);
      assertThat(kept).as("of a mean square of 1").isGreaterThan(0.6);
    }
  }

  @Test
  void reproducesWhatTheTrainingInputsDo() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = fitted(new OvercompleteFamily(OptionalDouble.empty()));
      Input<Tensor> normal = TestInputs.of(1, -1, 1);

      assertThat(MaskedError.mean(normal, model.reconstruct(normal)).item_double()).isLessThan(0.2);
    }
  }

  @Test
  void penaltyIsTheSumOfTheSquaredWeights() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = (DenseModel) family().create(List.of(5), inputs);
      double expected = 0;
      for (var layer : model.layers()) {
        for (float weight : Tensors.floats(layer.weights())) {
          expected += weight * weight;
        }
      }

      assertThat(OvercompleteFamily.squaredWeights(model).item_double())
          .isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void aLatentNoWiderThanTheInputIsRefused() {
    assertThatThrownBy(() -> family().create(List.of(9, 3), inputs))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("model.layers must end in a width greater than 3")
        .hasMessageContaining("found 3. Make it wider");
  }

  private static OvercompleteFamily family() {
    return new OvercompleteFamily(OptionalDouble.empty());
  }

  private double error(OvercompleteFamily family) {
    Input<Tensor> input = TestInputs.of(strange);
    return MaskedError.mean(input, fitted(family).reconstruct(input)).item_double();
  }

  private DenseModel fitted(OvercompleteFamily family) {
    torch.manual_seed(2);
    DenseModel model = (DenseModel) family.create(List.of(12), inputs);
    Steps.of(model, TestInputs.of(inputs), 600);
    return model;
  }
}
