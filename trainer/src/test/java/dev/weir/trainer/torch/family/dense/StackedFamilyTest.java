package dev.weir.trainer.torch.family.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.Stage;
import dev.weir.trainer.torch.family.Steps;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class StackedFamilyTest {

  private static final List<Integer> LAYERS = List.of(10, 8, 6);

  /** Which layers each stage moves; all the others are frozen. */
  private static final Map<Integer, List<Integer>> MOVED =
      Map.of(0, List.of(0, 5), 1, List.of(1, 4), 2, List.of(2, 3));

  private final ModelInputs inputs = RelatedHistory.inputs(4, 3);

  @Test
  void eachStageMovesItsOwnLayersAlone() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = model();
      Input<Tensor> input = TestInputs.of(inputs);
      List<Stage> stages = model.stages();
      assertThat(stages).hasSize(3);
      for (int stage = 0; stage < 3; stage++) {
        List<float[]> before = weights(model);
        Steps.of(stages.get(stage), input, 20);

        assertThat(changed(before, weights(model))).isEqualTo(MOVED.get(stage));
      }
    }
  }

  @Test
  void aStageLearnsToGiveBackWhatTheLayersBeforeItMake() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = model();
      Input<Tensor> input = TestInputs.of(inputs);
      Tensor hidden = model.through(input.values(), 0, 1);
      Tensor back = model.through(model.through(hidden, 1, 2), 4, 5);
      Tensor expected = hidden.sub(back).square().mean();

      assertThat(model.stages().get(1).objective(input).item_double())
          .isCloseTo(expected.item_double(), within(1e-7));
    }
  }

  @Test
  void fineTuningBeginsWhereTheStagesEnded() {
    Epoch stacked = firstEpoch(new StackedFamily());
    Epoch dense = firstEpoch(new DenseFamily());

    assertThat(stacked.number()).isEqualTo(1);
    assertThat(stacked.validationLoss()).isLessThan(dense.validationLoss());
  }

  @Test
  void fineTuningMovesEveryLayer() {
    try (PointerScope scope = new PointerScope()) {
      DenseModel model = model();
      List<float[]> before = weights(model);
      Steps.of(model, TestInputs.of(inputs), 20);

      assertThat(changed(before, weights(model))).containsExactly(0, 1, 2, 3, 4, 5);
    }
  }

  private DenseModel model() {
    torch.manual_seed(2);
    return (DenseModel) new StackedFamily().create(LAYERS, inputs);
  }

  private Epoch firstEpoch(Family family) {
    return new Fitting(new FitPolicy(LAYERS, 20, 32, 0.003, 20, 2), inputs, inputs)
        .run(family, epoch -> {})
        .epochs()
        .get(0);
  }

  private static List<float[]> weights(DenseModel model) {
    return model.layers().stream().map(layer -> Tensors.floats(layer.weights())).toList();
  }

  private static List<Integer> changed(List<float[]> before, List<float[]> after) {
    return IntStream.range(0, before.size())
        .filter(i -> !Arrays.equals(before.get(i), after.get(i)))
        .boxed()
        .toList();
  }
}
