package dev.weir.trainer.torch.family.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.ContrastiveSettings;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.ScoredRun;
import dev.weir.trainer.torch.family.Steps;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ContrastiveFamilyTest {

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  @Test
  void learningBringsViewsOfOneEventTogetherAndOthersApart() {
    try (PointerScope scope = new PointerScope()) {
      ContrastiveModel model = created();
      Input<Tensor> batch = TestInputs.of(inputs);
      double before = model.error(batch).mean().item_double();
      Steps.of(model, batch, 80);

      assertThat(model.error(batch).mean().item_double()).isLessThan(0.9 * before);
    }
  }

  @Test
  void whatIsComparedHasTheLengthOne() {
    try (PointerScope scope = new PointerScope()) {
      Tensor compared = created().projected(TestInputs.of(inputs));

      for (float square : Tensors.floats(compared.square().sum(1))) {
        assertThat(square).isBetween(0.9999f, 1.0001f);
      }
    }
  }

  @Test
  void aBrokenRelationIsFarFromEveryPrototype() {
    try (PointerScope scope = new PointerScope()) {
      ContrastiveModel model = created();
      Steps.of(model, TestInputs.of(inputs), 80);
      FittedModel fitted = fitted(model);
      float[] all = {1, 1, 1};

      float usual = ScoredRun.of(fitted, new float[] {1.2f, -1.2f, 1.2f}, all, 3).scores()[0];
      float broken = ScoredRun.of(fitted, new float[] {1.2f, 1.2f, 1.2f}, all, 3).scores()[0];
      assertThat(broken).isGreaterThan(2 * usual);
    }
  }

  @Test
  void heldOutViewsAreTheSameEveryTimeAndTrainingGoesOnAsIfTheyWereNot() {
    try (PointerScope scope = new PointerScope()) {
      ContrastiveModel model = created();
      Input<Tensor> batch = TestInputs.of(inputs);

      float[] first = Tensors.floats(model.error(batch));
      float[] noise = Tensors.floats(torch.randn(4));
      assertThat(Tensors.floats(model.error(batch))).isEqualTo(first);
      assertThat(Tensors.floats(torch.randn(4))).isNotEqualTo(noise);
    }
  }

  @Test
  void theNearestPrototypeTellsWhatWasExpected() {
    try (PointerScope scope = new PointerScope()) {
      ContrastiveModel model = created();
      Steps.of(model, TestInputs.of(inputs), 80);
      FittedModel fitted = fitted(model);
      float[] all = {1, 1, 1};
      ScoredRun high = ScoredRun.of(fitted, new float[] {1.2f, -1.2f, 1.2f}, all, 3);
      ScoredRun low = ScoredRun.of(fitted, new float[] {-1.2f, 1.2f, -1.2f}, all, 3);

      assertThat(high.reconstruction()[0]).isGreaterThan(0.3f);
      assertThat(high.reconstruction()[1]).isLessThan(-0.3f);
      assertThat(low.reconstruction()[0]).isLessThan(-0.3f);
    }
  }

  private FittedModel fitted(ContrastiveModel model) {
    return model.snapshot().complete(inputs, new ScoreChoice(ScoreChoice.Kind.DISTANCE, 1));
  }

  private ContrastiveModel created() {
    torch.manual_seed(2);
    return (ContrastiveModel)
        new ContrastiveFamily(
                new ContrastiveSettings(0.2, 16), new DenoisingSettings(Noise.GAUSSIAN, 0.2))
            .create(List.of(16, 4), inputs);
  }
}
